package org.tripartita.secretariat.process;

/** The name of {@code rules-amendment}; what it waits for is told by {@link StlSessionProcess#ITEM_DECIDED}. */
final class RulesAmendmentProcess {

	static final String KEY = "rules-amendment";

	private RulesAmendmentProcess() {
	}

}
