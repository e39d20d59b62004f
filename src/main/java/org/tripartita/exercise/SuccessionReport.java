package org.tripartita.exercise;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.tripartita.identity.Account.Mandate;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.Guarantor;
import org.tripartita.identity.Guarantors;
import org.tripartita.identity.NewGuarantor;
import org.tripartita.identity.Role;
import org.tripartita.territory.Territory;
import org.tripartita.workflow.Texts;

import static org.tripartita.exercise.SuccessionResult.refused;

/**
 * Somebody says that a garante was extinguished or changed, and somebody of another party looks at what was published:
 * one sector alone neither removes a garante nor stops an exercise (G-06 [S3:189,792]). Nor does one alone keep a change
 * from taking effect that was published: what it objects to is public, and a third one looks at the official publication.
 */
@Service
@Transactional
public class SuccessionReport {

	/** The administration of the federation where it acts for another territory. */
	static final String FEDERAL = "administracion-federal";

	private static final Set<Role> CONFIRMING = Set.of(Role.ADMINISTRACION, Role.GOBIERNO, Role.SOCIEDAD_CIVIL);

	private final Successions successions;

	private final Guarantors guarantors;

	private final Accounts accounts;

	private final ExerciseSuspension exercises;

	private final ExerciseLog log;

	private final Texts texts;

	SuccessionReport(Successions successions, Guarantors guarantors, Accounts accounts, ExerciseSuspension exercises,
			ExerciseLog log, Texts texts) {
		this.successions = successions;
		this.guarantors = guarantors;
		this.accounts = accounts;
		this.exercises = exercises;
		this.log = log;
		this.texts = texts;
	}

	/**
	 * Which garante left the role.
	 *
	 * @param id the one on record, null where none is
	 */
	public record Outgoing(@Nullable UUID id, String organisation, Guarantor.Branch branch, Guarantor.Independence independence) {
	}

	/**
	 * What somebody states.
	 *
	 * @param successors who follows by law; nobody where no law names any
	 */
	public record Stated(String territory, Outgoing outgoing, LocalDate lastDay, String document, LocalDate publishedOn,
			List<Successor> successors) {
	}

	/** The garantes of a territory whose end nobody reported yet. */
	@Transactional(readOnly = true)
	public List<Guarantor> reportable(String territory) {
		var reported = new HashSet<>(successions.reported(territory));
		return guarantors.of(territory).stream().filter(one -> !reported.contains(one.id())).toList();
	}

	/**
	 * Notes the report.
	 *
	 * @param as the role under which it is reported
	 */
	public SuccessionResult report(Stated stated, String as, String by) {
		var outgoing = stated.outgoing();
		var one = new Succession(UUID.randomUUID(), stated.territory(), outgoing.id(), outgoing.organisation(), outgoing.branch(),
				outgoing.independence(), stated.lastDay(), stated.document(), stated.publishedOn(), Succession.State.REPORTED, as, by,
				null, null, null, null, null, null);
		var fault = fault(one, stated.successors());
		if (fault.isPresent()) {
			return refused(fault.get());
		}
		successions.add(one);
		successions.name(one.id(), stated.successors());
		return new SuccessionResult.Taken(one.id());
	}

	private Optional<String> fault(Succession one, List<Successor> successors) {
		var today = log.today();
		if (one.lastDay().isAfter(today) || one.publishedOn().isAfter(today)) {
			return Optional.of("succession.in-future");
		}
		var known = Optional.ofNullable(one.outgoingId()).flatMap(guarantors::find);
		if (known.isPresent() && !known.get().territory().equals(one.territory())) {
			return Optional.of("succession.not-of-territory");
		}
		if (known.map(Guarantor::from).filter(from -> one.lastDay().isBefore(from)).isPresent()) {
			return Optional.of("succession.before-first-day");
		}
		return successions.isReported(one) ? Optional.of("succession.reported-already") : fault(successors, one.lastDay(), today);
	}

	/** Why these cannot follow; empty where they can. */
	static Optional<String> fault(List<Successor> successors, LocalDate lastDay, LocalDate today) {
		if (successors.stream().anyMatch(one -> !one.firstDay().isAfter(lastDay))) {
			return Optional.of("succession.before-last-day");
		}
		if (successors.stream().anyMatch(one -> one.firstDay().isAfter(today))) {
			return Optional.of("succession.first-day-ahead");
		}
		var distinct = successors.stream()
			.map(one -> Map.entry(one.branch(), one.organisation().toLowerCase(Locale.ROOT)))
			.distinct()
			.count();
		return distinct < successors.size() ? Optional.of("succession.named-twice") : Optional.empty();
	}

	/** Notes that another party found it as published: from here the garante is no longer one. */
	public SuccessionResult confirm(UUID id, String by) {
		var one = successions.get(id);
		var party = otherParty(one, by);
		if (party.isEmpty()) {
			return refused("succession.same-party");
		}
		confirm(one, party.get(), by);
		return new SuccessionResult.Taken(id);
	}

	private void confirm(Succession one, String party, String by) {
		var outgoing = Optional.ofNullable(one.outgoingId())
			.orElseGet(() -> guarantors.register(new NewGuarantor(one.territory(), one.branch(), one.outgoing(), one.independence(),
					null, one.document(), false), by));
		successions.confirm(one.id(), outgoing, party, by);
	}

	/** Notes that another party found otherwise, and nobody else looks at it; nothing changes. */
	public SuccessionResult reject(UUID id, String reason, String by) {
		var party = otherParty(successions.get(id), by);
		if (party.isEmpty()) {
			return refused("succession.same-party");
		}
		successions.reject(id, reason, party.get(), by);
		return new SuccessionResult.Taken(id);
	}

	/** Notes in public that another party found otherwise; somebody who is neither has still to look at it. */
	public SuccessionResult object(UUID id, String reason, String by) {
		var one = successions.get(id);
		var party = otherParty(one, by);
		if (party.isEmpty()) {
			return refused("succession.same-party");
		}
		successions.object(id, new Succession.Objection(reason, party.get(), by));
		tell(one, "succession.log.objected", party.get(), one.outgoing(), reason);
		return new SuccessionResult.Taken(id);
	}

	/**
	 * The role that looks at the official publication where a party objects or nobody answers: the administration of the
	 * federation and, where it is a party itself, a sector that is not.
	 */
	@Transactional(readOnly = true)
	public String reviewer(UUID id) {
		var one = successions.get(id);
		var parties = parties(one);
		return !one.territory().equals(Territory.FEDERATION) || !parties.contains(Role.ADMINISTRACION.id()) ? FEDERAL
				: Stream.of(Role.SOCIEDAD_CIVIL, Role.GOBIERNO).map(Role::id).filter(role -> !parties.contains(role)).findFirst().orElseThrow();
	}

	private static List<String> parties(Succession one) {
		return Stream.concat(Stream.of(one.reportedAs()), Optional.ofNullable(one.objection()).stream().map(Succession.Objection::as)).toList();
	}

	/** Notes that it was published although a party objected, and where: from here the garante is no longer one. */
	public SuccessionResult uphold(UUID id, String publication, String by) {
		var one = successions.get(id);
		var party = otherParty(one, by);
		if (party.isEmpty()) {
			return refused("succession.party-to-objection");
		}
		confirm(one, party.get(), by);
		successions.add(id, SuccessionPublication.cited(0, publication, party.get(), log.today()), by);
		tell(one, "succession.log.upheld", party.get(), one.outgoing(), publication);
		return new SuccessionResult.Taken(id);
	}

	/** Notes that the party which objected is right; nothing changes. */
	public SuccessionResult dismiss(UUID id, String reason, String by) {
		var one = successions.get(id);
		var party = otherParty(one, by);
		if (party.isEmpty()) {
			return refused("succession.party-to-objection");
		}
		successions.reject(id, reason, party.get(), by);
		successions.add(id, SuccessionPublication.missing(0, reason, party.get(), log.today()), by);
		tell(one, "succession.log.dismissed", party.get(), one.outgoing(), reason);
		return new SuccessionResult.Taken(id);
	}

	private void tell(Succession one, String sentence, String party, String outgoing, String words) {
		exercises.served(one).forEach(exercise -> log.add(exercise.id(), null, log.today(), null, sentence, texts.of("role." + party),
				outgoing, words));
	}

	/** The role under which somebody may look at it; nobody who also acts for a party that reported it or objected to it. */
	private Optional<String> otherParty(Succession one, String by) {
		var people = Stream.concat(Stream.of(one.reportedBy()), Optional.ofNullable(one.objection()).stream().map(Succession.Objection::by));
		var parties = parties(one);
		boolean same = people.anyMatch(by::equals)
				|| accounts.reach(by).stream().filter(of(one)).map(Mandate::role).map(Role::id).anyMatch(parties::contains);
		return same ? Optional.empty()
				: accounts.mandates(by).stream().filter(of(one)).map(Mandate::role).filter(CONFIRMING::contains).map(Role::id).findFirst()
					.or(() -> accounts.holds(by, Role.ADMINISTRACION, Territory.FEDERATION) ? Optional.of(FEDERAL) : Optional.empty());
	}

	private static Predicate<Mandate> of(Succession one) {
		return mandate -> mandate.territory().equals(one.territory());
	}

}
