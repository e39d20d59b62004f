package org.tripartita.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.concurrent.atomic.AtomicReference;

import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The clock of a test: it stands still until the test moves it, forward only, and takes the engine's clock with
 * it. It starts on {@link #START}.
 */
public final class TestClock extends Clock {

	/** Monday, 23 November 2026, ten in the morning in Mexico City. */
	public static final ZonedDateTime START = ZonedDateTime.of(2026, 11, 23, 10, 0, 0, 0,
			ZoneId.of("America/Mexico_City"));

	/** Property of tests that let months pass: in a database of their own, whose jobs nobody else has to let run. */
	public static final String MONTHS = "tripartita.test=months";

	private final AtomicReference<Instant> now;

	private final ZoneId zone;

	/** Creates a clock that stands at {@link #START}. */
	public TestClock() {
		this(new AtomicReference<>(START.toInstant()), START.getZone());
	}

	/** Creates a clock that stands at a moment, for a story that begins on another day. */
	public TestClock(Instant start) {
		this(new AtomicReference<>(start), START.getZone());
	}

	private TestClock(AtomicReference<Instant> now, ZoneId zone) {
		this.now = now;
		this.zone = zone;
	}

	/** Lets time pass. */
	public void advance(Duration duration) {
		moveTo(instant().plus(duration));
	}

	/** Moves on to ten in the morning of a day. */
	public void moveTo(LocalDate day) {
		moveTo(day.atTime(LocalTime.of(10, 0)).atZone(zone).toInstant());
	}

	/**
	 * Moves on to a moment.
	 *
	 * @throws IllegalArgumentException when it lies before the present one
	 */
	public void moveTo(Instant moment) {
		now.updateAndGet(present -> {
			if (moment.isBefore(present)) {
				throw new IllegalArgumentException("Time does not run back from " + present + " to " + moment);
			}
			return moment;
		});
		moveEngine();
	}

	/** Sets the engine's clock, one per JVM, to this one. */
	void moveEngine() {
		ClockUtil.setCurrentTime(Date.from(instant()));
	}

	/** The present day. */
	public LocalDate today() {
		return LocalDate.now(this);
	}

	@Override
	public Instant instant() {
		return now.get();
	}

	@Override
	public ZoneId getZone() {
		return zone;
	}

	@Override
	public Clock withZone(ZoneId other) {
		return new TestClock(now, other);
	}

}
