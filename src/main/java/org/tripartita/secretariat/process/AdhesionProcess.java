package org.tripartita.secretariat.process;

/** The name of {@code adhesion}; what it waits for is told by {@link StlSessionProcess#ITEM_DECIDED}. */
final class AdhesionProcess {

	static final String KEY = "adhesion";

	private AdhesionProcess() {
	}

}
