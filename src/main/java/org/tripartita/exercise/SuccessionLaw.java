package org.tripartita.exercise;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;
import org.tripartita.territory.Territory;
import org.tripartita.workflow.Texts;

import static org.tripartita.exercise.SuccessionResult.refused;

/**
 * A law that is said to name the garante, where government and civil society do not say the same of it. Neither keeps the
 * other for good from having a garante that was named: the federal administration, which is none of the two, records what
 * the official publication says, and what each said of it is public (G-06 [S3:189,792], domain 9).
 */
@Service
@Transactional
public class SuccessionLaw {

	private static final List<Role> PARTIES = List.of(Role.GOBIERNO, Role.SOCIEDAD_CIVIL);

	private final Successions successions;

	private final SuccessionAgreement agreement;

	private final ExerciseSuspension exercises;

	private final Accounts accounts;

	private final ExerciseLog log;

	private final Texts texts;

	SuccessionLaw(Successions successions, SuccessionAgreement agreement, ExerciseSuspension exercises, Accounts accounts,
			ExerciseLog log, Texts texts) {
		this.successions = successions;
		this.agreement = agreement;
		this.exercises = exercises;
		this.accounts = accounts;
		this.log = log;
		this.texts = texts;
	}

	/**
	 * What a party said of the last proposal, as people read it.
	 *
	 * @param reason why it does not confirm; a dash where there is none
	 */
	public record Said(String sector, String answer, String reason) {
	}

	/** What the two said of the last proposal, or that they said nothing yet. */
	@Transactional(readOnly = true)
	public List<Said> said(UUID id) {
		int round = successions.round(id);
		var acts = successions.acts(id).stream().filter(act -> act.round() == round).toList();
		return Stream.of(Sector.GOVERNMENT, Sector.CIVIL_SOCIETY)
			.map(sector -> acts.stream().filter(act -> act.sector() == sector).findFirst()
				.map(act -> new Said(texts.of("sector." + sector), texts.of(act.agreed() ? "succession.law.yes" : "succession.law.no"),
						act.reason() == null ? "–" : act.reason()))
				.orElseGet(() -> new Said(texts.of("sector." + sector), texts.of("succession.law.silent"), "–")))
			.toList();
	}

	/** Whether one of the two confirms what the other does not. */
	@Transactional(readOnly = true)
	public boolean isContested(UUID id) {
		return agreement.agreed(id, Sector.GOVERNMENT) != agreement.agreed(id, Sector.CIVIL_SOCIETY);
	}

	/** Whether the official publication names who is proposed. */
	@Transactional(readOnly = true)
	public boolean isPublished(UUID id) {
		int round = successions.round(id);
		return round > 0 && successions.publications(id).stream().anyMatch(one -> one.round() == round && one.confirmed());
	}

	/** Records that the official publication names who is proposed; one of the two must have confirmed it. */
	public SuccessionResult cite(UUID id, String publication, String by) {
		if (!agreement.agreed(id, Sector.GOVERNMENT) && !agreement.agreed(id, Sector.CIVIL_SOCIETY)) {
			return refused("succession.nobody-confirmed");
		}
		return record(id, SuccessionPublication.cited(successions.round(id), publication, SuccessionReport.FEDERAL, log.today()),
				"succession.log.cited", publication, by);
	}

	/** Records that the official publication does not name who is proposed. */
	public SuccessionResult deny(UUID id, String reason, String by) {
		return record(id, SuccessionPublication.missing(successions.round(id), reason, SuccessionReport.FEDERAL, log.today()),
				"succession.log.not-cited", reason, by);
	}

	private SuccessionResult record(UUID id, SuccessionPublication found, String sentence, String words, String by) {
		var one = successions.get(id);
		if (!isNeutral(by, one.territory())) {
			return refused("succession.not-neutral");
		}
		successions.add(id, found, by);
		exercises.served(one).forEach(exercise -> log.add(exercise.id(), null, log.today(), null, sentence, agreement.following(id), words));
		return new SuccessionResult.Taken(id);
	}

	private boolean isNeutral(String by, String territory) {
		return accounts.holds(by, Role.ADMINISTRACION, Territory.FEDERATION)
				&& PARTIES.stream().noneMatch(role -> accounts.holds(by, role, territory));
	}

}
