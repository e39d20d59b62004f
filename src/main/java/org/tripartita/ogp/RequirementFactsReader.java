package org.tripartita.ogp;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.tripartita.actionplan.Plans;
import org.tripartita.actionplan.PublicPlan;
import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.ExerciseLog;
import org.tripartita.exercise.Exercises;
import org.tripartita.participation.Categories;
import org.tripartita.participation.Category;
import org.tripartita.participation.Consultation;
import org.tripartita.participation.Consultations;
import org.tripartita.participation.Workshops;
import org.tripartita.record.Documents;
import org.tripartita.record.Visibility;
import org.tripartita.secretariat.Secretariats;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.SessionKind;
import org.tripartita.secretariat.SessionState;
import org.tripartita.secretariat.Sessions;

/** Gathers what the minimum requirements are judged by, all from the dates of the acts. */
@Component
class RequirementFactsReader {

	private final Exercises exercises;

	private final Secretariats secretariats;

	private final Sessions sessions;

	private final Timelines timelines;

	private final Consultations consultations;

	private final Categories categories;

	private final Workshops workshops;

	private final Documents documents;

	private final Plans plans;

	private final PublicMeetings meetings;

	private final PlanDeliveries deliveries;

	private final ExerciseLog log;

	private final ZoneId zone;

	RequirementFactsReader(Exercises exercises, Secretariats secretariats, Sessions sessions, Timelines timelines,
			Consultations consultations, Categories categories, Workshops workshops, Documents documents, Plans plans,
			PublicMeetings meetings, PlanDeliveries deliveries, ExerciseLog log, @Value("${tripartita.zone}") ZoneId zone) {
		this.exercises = exercises;
		this.secretariats = secretariats;
		this.sessions = sessions;
		this.timelines = timelines;
		this.consultations = consultations;
		this.categories = categories;
		this.workshops = workshops;
		this.documents = documents;
		this.plans = plans;
		this.meetings = meetings;
		this.deliveries = deliveries;
		this.log = log;
		this.zone = zone;
	}

	RequirementFacts read(UUID exerciseId) {
		var exercise = exercises.get(exerciseId);
		var plan = plans.ofExercise(exerciseId).orElse(null);
		var held = held(exercise);
		var until = until(plan);
		var consulted = consultations.ofExercise(exerciseId);
		return new RequirementFacts(longestGap(exercise, held, until), rulesPublic(exercise),
				timelines.of(exerciseId).isPresent(), documentsOfLastYear(exerciseId, until),
				noticeDays(exerciseId, consulted), workshopsBefore(exerciseId, plan), longestConsultation(consulted),
				answeredPercent(consulted),
				plan == null || deliveries.of(exerciseId).isEmpty() ? null : meetingsInWorstYear(exerciseId, plan, held));
	}

	/** The day as of which is judged: today, or the end of a plan that is over. */
	private LocalDate until(@Nullable PublicPlan plan) {
		var today = log.today();
		return plan == null || plan.content().endDate().isAfter(today) ? today : plan.content().endDate();
	}

	private List<Session> held(Exercise exercise) {
		var secretariat = exercise.secretariatId();
		return secretariat == null ? List.of()
				: sessions.of(secretariat).stream().filter(session -> session.state() == SessionState.HELD).toList();
	}

	private int longestGap(Exercise exercise, List<Session> held, LocalDate until) {
		var days = new TreeSet<LocalDate>();
		days.add(secretariats.installedIn(exercise.territoryCode())
			.map(secretariat -> Objects.requireNonNull(secretariat.installedOn()))
			.filter(day -> day.isAfter(exercise.openedOn()))
			.orElse(exercise.openedOn()));
		held.stream().map(Session::on).filter(day -> day.isAfter(days.first()) && day.isBefore(until)).forEach(days::add);
		days.add(until);
		int longest = 0;
		for (var day : days) {
			var earlier = days.lower(day);
			longest = earlier == null ? longest : Math.max(longest, (int) ChronoUnit.DAYS.between(earlier, day));
		}
		return longest;
	}

	private boolean rulesPublic(Exercise exercise) {
		return secretariats.installedIn(exercise.territoryCode()).filter(secretariat -> secretariat.hasRules()).isPresent();
	}

	private int documentsOfLastYear(UUID exerciseId, LocalDate until) {
		return (int) documents.ofExercise(exerciseId, Visibility.PUBLIC)
			.stream()
			.map(document -> document.filing().actDate())
			.filter(day -> day.isAfter(until.minusYears(1)) && !day.isAfter(until))
			.count();
	}

	private @Nullable Integer noticeDays(UUID exerciseId, List<Consultation> consulted) {
		var timeline = timelines.of(exerciseId).orElse(null);
		if (timeline == null) {
			return null;
		}
		return opened(consulted).map(day -> (int) ChronoUnit.DAYS.between(timeline.publishedOn(), day))
			.min(Comparator.naturalOrder())
			.orElse(timeline.noticeDays());
	}

	private Stream<LocalDate> opened(List<Consultation> consulted) {
		return consulted.stream().map(Consultation::opensAt).filter(Objects::nonNull).map(at -> LocalDate.ofInstant(at, zone));
	}

	private int workshopsBefore(UUID exerciseId, @Nullable PublicPlan plan) {
		var end = plan == null ? log.today() : plan.versions().get(plan.versions().size() - 1).publishedOn();
		return (int) workshops.ofExercise(exerciseId)
			.stream()
			.map(workshop -> workshop.heldOn())
			.filter(day -> day != null && !day.isAfter(end))
			.count();
	}

	private static int longestConsultation(List<Consultation> consulted) {
		return consulted.stream()
			.filter(one -> one.opensAt() != null && one.closesAt() != null)
			.mapToInt(one -> (int) ChronoUnit.DAYS.between(one.opensAt(), one.closesAt()))
			.max()
			.orElse(0);
	}

	private int answeredPercent(List<Consultation> consulted) {
		var all = consulted.stream().flatMap(one -> categories.of(one.id()).stream()).toList();
		return all.isEmpty() ? 0 : (int) (100 * all.stream().filter(Category::answered).count() / all.size());
	}

	/** Days with a public meeting, those recorded and the open sessions, in the complete year with the fewest. */
	private @Nullable Integer meetingsInWorstYear(UUID exerciseId, PublicPlan plan, List<Session> held) {
		var days = new TreeSet<LocalDate>();
		meetings.of(exerciseId).stream().map(PublicMeeting::heldOn).filter(Objects::nonNull).forEach(days::add);
		held.stream().filter(session -> session.kind() == SessionKind.OPEN_MEETING).map(Session::on).forEach(days::add);
		Integer worst = null;
		var start = plan.content().startDate();
		for (var end = start.plusYears(1); !end.minusDays(1).isAfter(until(plan)); end = start.plusYears(1)) {
			int meetingsOfYear = days.subSet(start, end).size();
			worst = worst == null ? meetingsOfYear : Math.min(worst, meetingsOfYear);
			start = end;
		}
		return worst;
	}

}
