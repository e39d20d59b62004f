package org.tripartita.signing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.tripartita.identity.PersonFile;
import org.tripartita.identity.PersonFile.Held;
import org.tripartita.identity.PersonFile.Standing;
import org.tripartita.identity.PersonFiles;
import org.tripartita.territory.Territories;
import org.tripartita.territory.Territory;
import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.Texts;

/** Under which mandate somebody answers a task at this moment. */
@Component
public class MandatesInHand {

	private final PersonFiles files;

	private final PendingTasks pending;

	private final Territories territories;

	private final Texts texts;

	MandatesInHand(PersonFiles files, PendingTasks pending, Territories territories, Texts texts) {
		this.files = files;
		this.pending = pending;
		this.territories = territories;
		this.texts = texts;
	}

	/**
	 * A mandate in force.
	 *
	 * @param organisation on whose behalf
	 * @param words role, place, organisation, first day and document, for people
	 */
	public record InHand(UUID id, String organisation, String words) {
	}

	/** The mandate for a role in the territory of a task, or, as a state's garante in its parts, that in the whole. */
	public Optional<InHand> of(String participant, String taskId, String role) {
		var territory = territory(taskId).orElse("");
		return files.own(participant)
			.map(PersonFile::mandates)
			.flatMap(held -> inForce(held, role, territory)
				.or(() -> territories.findByCode(territory).map(Territory::parentCode).flatMap(whole -> inForce(held, role, whole))))
			.map(one -> new InHand(one.id(), one.organisation(), words(one)));
	}

	/** The territory in which a task is asked; empty where it waits no more. */
	Optional<String> territory(String taskId) {
		return pending.find(taskId).map(task -> task.group().substring(task.role().length() + 1).toUpperCase(Locale.ROOT));
	}

	private static Optional<Held> inForce(List<Held> held, String role, String territory) {
		return held.stream()
			.filter(one -> one.standing() == Standing.IN_FORCE && one.role().id().equals(role) && one.territory().equals(territory))
			.findFirst();
	}

	private String words(Held held) {
		var place = territories.findByCode(held.territory()).map(Territory::nameWithArticle).orElse(held.place());
		return texts.of("signing.mandate", texts.of("role." + held.role().id()), place, held.organisation(),
				SpokenDay.of(held.from()), Objects.requireNonNullElse(held.document(), texts.of("signing.mandate.no-document")));
	}

}
