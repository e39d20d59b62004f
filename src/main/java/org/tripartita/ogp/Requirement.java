package org.tripartita.ogp;

/** The minimum requirements of participation and co-creation of the partnership, in force since 2022 (domain 3.4 [P6, P7, P8]). */
public enum Requirement {

	DIALOGUE("1.1"), WEBSITE("2.1"), REPOSITORY("2.2"), TIMELINE("3.1"), OUTREACH("3.2"), INPUTS("3.3"), FEEDBACK("4.1"),

	/** Judged once a year of the plan is over. */
	MEETINGS("5.1");

	private final String code;

	Requirement(String code) {
		this.code = code;
	}

	/** Its number in the standards and in the decision. */
	public String code() {
		return code;
	}

}
