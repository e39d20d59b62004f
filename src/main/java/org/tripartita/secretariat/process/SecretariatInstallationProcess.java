package org.tripartita.secretariat.process;

import org.tripartita.secretariat.Composition;
import org.tripartita.workflow.ProcessVariable;

/** Names that {@code secretariat-installation}, the map that calls it and this module agree on. */
final class SecretariatInstallationProcess {

	static final String KEY = "secretariat-installation";

	/** On the map: whether the territory's STL stands already. */
	static final ProcessVariable<Boolean> SECRETARIAT_STANDS = ProcessVariable.ofFlag("secretariatStands");

	/** On the map: whether the STL was installed with the three sectors (G-02). */
	static final ProcessVariable<Boolean> INSTALLED = ProcessVariable.ofFlag("installed");

	/** How many votes each sector would have by member, for the decision {@code composition-balance}. */
	static final ProcessVariable<Integer> GOVERNMENT_SEATS = ProcessVariable.ofCount("governmentSeats");

	static final ProcessVariable<Integer> OVERSIGHT_BODY_SEATS = ProcessVariable.ofCount("oversightBodySeats");

	static final ProcessVariable<Integer> CIVIL_SOCIETY_SEATS = ProcessVariable.ofCount("civilSocietySeats");

	/** What that decision said. */
	static final ProcessVariable<Composition> COMPOSITION = ProcessVariable.ofEnum("composition", Composition.class);

	/** Whether the three sectors signed the acta of installation. */
	static final ProcessVariable<Boolean> INSTALLATION_SIGNED = ProcessVariable.ofFlag("installationSigned");

	/** What the convener does after an attempt that failed. */
	static final ProcessVariable<Next> NEXT = ProcessVariable.ofEnum("nextAttempt", Next.class);

	/** The outcome of a room that gave up. */
	static final String NOT_INSTALLED = "NOT_INSTALLED";

	/** The outcome of a room that reached its end. */
	static final String DONE = "INSTALLED";

	enum Next {

		/** The sectors confirm or change their representatives and are cited again. */
		AGAIN,

		STOP

	}

	private SecretariatInstallationProcess() {
	}

}
