package org.tripartita.secretariat;

/** How an STL came to a decision: by consensus and only in extraordinary cases by majority (G-05 [S3:200]). */
public enum DecisionMethod {

	CONSENSUS, MAJORITY

}
