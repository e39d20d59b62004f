package org.tripartita.secretariat;

/**
 * Who has a vote where a majority is counted. The three parties have equal weight whatever their seats (G-06
 * [S3:189,792]), so the unit is the sector unless the STL chose otherwise in its acta (domain 5.3).
 */
public enum VoteUnit {

	/** Three votes, one for each sector. */
	SECTOR,

	/** One vote for each representative present. */
	MEMBER

}
