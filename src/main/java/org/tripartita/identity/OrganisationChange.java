package org.tripartita.identity;

import java.util.List;
import java.util.UUID;

/** What became of the wish to record something about an organisation. */
public sealed interface OrganisationChange {

	/** It is recorded. */
	record Recorded(UUID organisationId) implements OrganisationChange {
	}

	/**
	 * Nothing was changed.
	 *
	 * @param reason key of the sentence that says why
	 * @param arguments what the sentence names
	 */
	record Refused(String reason, List<String> arguments) implements OrganisationChange {

		/** Takes the arguments as they are now. */
		public Refused {
			arguments = List.copyOf(arguments);
		}

	}

	/** Nothing was changed, for a reason. */
	static OrganisationChange refused(String reason, String... arguments) {
		return new Refused(reason, List.of(arguments));
	}

}
