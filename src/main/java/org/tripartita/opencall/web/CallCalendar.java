package org.tripartita.opencall.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import org.tripartita.deadline.Act;
import org.tripartita.deadline.DueDates;
import org.tripartita.deadline.DueDates.Beginning;
import org.tripartita.exercise.Exercise;
import org.tripartita.exercise.Exercises;
import org.tripartita.opencall.CallState;
import org.tripartita.opencall.CallSummary;
import org.tripartita.workflow.Texts;

/**
 * The dates of calls as calendars read them (RFC 5545): opening, closing, result, end of the term for objections. A date
 * that moves keeps its name and gets a higher sequence, so that it replaces the earlier one.
 */
@Component
class CallCalendar {

	private static final String PRODUCT = "-//Tripartita//Convocatorias//ES";

	/** A closing takes the last minute of its day. */
	private static final Duration LAST_MINUTE = Duration.ofMinutes(1);

	private final DueDates dueDates;

	private final Exercises exercises;

	private final Texts texts;

	private final Clock clock;

	private final String site;

	CallCalendar(DueDates dueDates, Exercises exercises, Texts texts, Clock clock, @Value("${tripartita.public-address}") String site) {
		this.dueDates = dueDates;
		this.exercises = exercises;
		this.texts = texts;
		this.clock = clock;
		this.site = site;
	}

	/**
	 * @param name what the calendar is called where somebody subscribes to it
	 */
	String of(String name, List<CallSummary> calls) {
		var expected = expected(calls);
		Calendar calendar = new Calendar().withProdId(PRODUCT).withDefaults().withProperty(ImmutableMethod.PUBLISH).getFluentTarget();
		calendar.add(new XProperty("X-WR-CALNAME", name));
		for (var call : calls) {
			calendar.add(allDay(call, "opening", call.publishedOn(), ImmutableStatus.VEVENT_CONFIRMED));
			calendar.add(moment(call, "closing", call.closesAt(), status(call)));
			addResult(calendar, call, expected.get(call.id()));
			if (call.objectionsUntil() != null) {
				calendar.add(moment(call, "objections", call.objectionsUntil(), ImmutableStatus.VEVENT_CONFIRMED));
			}
		}
		return calendar.toString();
	}

	private void addResult(Calendar calendar, CallSummary call, @Nullable LocalDate expected) {
		if (call.resultDocumentId() != null) {
			calendar.add(allDay(call, "result", Objects.requireNonNull(call.resultOn()), ImmutableStatus.VEVENT_CONFIRMED));
		}
		else if (expected != null) {
			calendar.add(allDay(call, "result-expected", expected, ImmutableStatus.VEVENT_TENTATIVE));
		}
	}

	/**
	 * When results are expected, by call, read at once for the whole list: the election is recommended within 15 business days
	 * after the closing [P22]; nothing is cancelled by it (G-21).
	 */
	private Map<UUID, LocalDate> expected(List<CallSummary> calls) {
		var waiting = calls.stream()
			.filter(call -> call.resultDocumentId() == null && (call.state() == CallState.PUBLISHED || call.state() == CallState.CLOSED))
			.toList();
		var known = exercises.findByIdIn(waiting.stream().map(CallSummary::exerciseId).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Exercise::id, Function.identity()));
		var days = dueDates.lastDays(Act.CALL_ELECTION, waiting.stream().map(call -> {
			var exercise = known.get(call.exerciseId());
			return new Beginning(exercise.model().name(), call.closesAt().minusSeconds(1), exercise.territoryCode());
		}).toList());
		var expected = new HashMap<UUID, LocalDate>();
		for (int place = 0; place < waiting.size(); place++) {
			expected.put(waiting.get(place).id(), days.get(place));
		}
		return expected;
	}

	/** When the result of a call is expected; empty where it is public or nothing is awaited any more. */
	Optional<LocalDate> expected(CallSummary call) {
		return Optional.ofNullable(expected(List.of(call)).get(call.id()));
	}

	/** A closing that was put off or called off is no appointment any more. */
	private static Status status(CallSummary call) {
		return switch (call.state()) {
			case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
			case SUSPENDED -> ImmutableStatus.VEVENT_TENTATIVE;
			default -> ImmutableStatus.VEVENT_CONFIRMED;
		};
	}

	private VEvent moment(CallSummary call, String what, Instant firstTooLate, Status status) {
		return event(call, what, firstTooLate.minus(LAST_MINUTE), firstTooLate, status);
	}

	private VEvent allDay(CallSummary call, String what, LocalDate day, Status status) {
		return event(call, what, day, day.plusDays(1), status);
	}

	private VEvent event(CallSummary call, String what, Temporal from, Temporal to, Status status) {
		var page = site + "/convocatorias/" + call.id();
		var event = new VEvent(from, to, texts.of("opencall.calendar." + what, call.title()));
		event.replace(new DtStamp(clock.instant()));
		// A result that was expected becomes the one that was published: the same date, with its true day.
		event.add(new Uid(call.id() + "-" + what.replace("-expected", "") + "@tripartita"));
		event.add(new Sequence(call.changes() + (call.resultDocumentId() == null ? 0 : 1)));
		event.add(new Description(page));
		event.add(new Url(URI.create(page)));
		event.add(status);
		return event;
	}

}
