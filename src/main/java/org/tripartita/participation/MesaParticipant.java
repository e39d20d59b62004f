package org.tripartita.participation;

/**
 * Somebody who works at a table, without the name (domain 7.13).
 *
 * @param organisation whom the person comes from; a citizen may come on their own account
 */
public record MesaParticipant(MesaSector sector, String organisation, MesaRole role) {

	/** What somebody is at the table for. */
	public enum MesaRole {

		DECISION_MAKER, OPERATIONAL, EXPERT, CITIZEN

	}

}
