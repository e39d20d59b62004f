package org.tripartita.territory;

/**
 * The order of government of a territory: the federation holds states, a state holds municipalities; a state and the
 * federation hold branches.
 */
public enum TerritoryLevel {

	FEDERAL, STATE, MUNICIPAL, BRANCH

}
