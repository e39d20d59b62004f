package org.tripartita.signing.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Sector;
import org.tripartita.signing.Observation;
import org.tripartita.signing.Observations;
import org.tripartita.signing.Observations.Refused;
import org.tripartita.signing.Observations.Standing;
import org.tripartita.signing.ObservedDraft;
import org.tripartita.workflow.SpokenDay;
import org.tripartita.workflow.PendingTask;

/** The round of observations as the page of signatures shows it, and what comes from there. */
@Component
class RoundPage {

	private final Observations observations;

	private final ObjectProvider<ObservedDraft> drafts;

	RoundPage(Observations observations, ObjectProvider<ObservedDraft> drafts) {
		this.observations = observations;
		this.drafts = drafts;
	}

	/**
	 * A round.
	 *
	 * @param lastDay of the observations, in words
	 * @param paperAtOnce whether a signed paper is taken before the round is over
	 * @param secretary whether the reader's sector answers and amends
	 * @param words what the secretary may amend
	 */
	record Round(Standing standing, String lastDay, boolean paperAtOnce, List<Observation> observations, boolean secretary, String words,
			int shortest, int longest) {

		/** Whether a sector that has nothing to observe now observed something before. */
		public boolean observedBefore(Observation now) {
			return observations.stream()
				.takeWhile(one -> !one.id().equals(now.id()))
				.anyMatch(one -> one.sector() == now.sector() && one.text() != null);
		}

	}

	Optional<Round> of(@Nullable String subject, PendingTask task) {
		return draft(subject).map(draft -> new Round(observations.standing(subject, task), SpokenDay.of(observations.lastDay(subject, task)),
				draft.takesPaperAtOnce(subject), observations.of(subject), draft.secretary(subject) == Sector.ofRole(task.role()), draft.words(subject), draft.shortest(),
				draft.longest()));
	}

	/**
	 * Takes what was sent.
	 *
	 * @param act OBSERVE, NOTHING, ANSWER or AMEND
	 * @return why not, null where it was kept
	 */
	@Transactional
	public @Nullable Refused take(String subject, PendingTask task, String act, String text, String observation, String by) {
		observations.hold(subject);
		var draft = draft(subject).orElseThrow();
		var sector = Sector.ofRole(task.role());
		return switch (act) {
			case "OBSERVE" -> observations.observe(subject, task, sector, text, by);
			case "NOTHING" -> observations.observe(subject, task, sector, null, by);
			case "ANSWER" -> draft.secretary(subject) == sector ? observations.answer(subject, id(observation), text, by)
					: new Refused("signing.observation.secretary");
			case "AMEND" -> draft.secretary(subject) == sector ? amend(draft, subject, task, text, by) : new Refused("signing.observation.secretary");
			default -> new Refused("signing.fault.act");
		};
	}

	/** Words are amended while the round lasts; the same words again are no change. */
	private @Nullable Refused amend(ObservedDraft draft, String subject, PendingTask task, String text, String by) {
		if (text.length() < draft.shortest() || text.length() > draft.longest()) {
			return new Refused("signing.observation.words");
		}
		var refused = text.equals(draft.words(subject)) ? null : observations.amend(subject, task, by);
		if (refused == null) {
			draft.amend(subject, text);
		}
		return refused;
	}

	private static UUID id(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException none) {
			return new UUID(0, 0);
		}
	}

	private Optional<ObservedDraft> draft(@Nullable String subject) {
		return subject == null ? Optional.empty() : drafts.stream().filter(each -> each.owns(subject)).findFirst();
	}

}
