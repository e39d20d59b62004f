package org.tripartita.territory;

/** The order of government of a territory: the federation holds states, a state holds municipalities. */
public enum TerritoryLevel {

	FEDERAL, STATE, MUNICIPAL

}
