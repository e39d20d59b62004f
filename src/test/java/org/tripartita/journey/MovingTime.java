package org.tripartita.journey;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;

import org.tripartita.demo.Pace;
import org.tripartita.testing.TestClock;
import org.tripartita.workflow.Backlog;

/** Time passes week by week; before each week the engine finishes what it has to do. */
final class MovingTime implements Pace {

	private static final int DAYS = 7;

	private final TestClock clock;

	private final Backlog backlog;

	MovingTime(TestClock clock, Backlog backlog) {
		this.clock = clock;
		this.backlog = backlog;
	}

	@Override
	public void reach(LocalDate day) {
		rest();
		while (clock.today().isBefore(day)) {
			var next = clock.today().plusDays(DAYS);
			clock.moveTo(next.isBefore(day) ? next : day);
			rest();
		}
	}

	@Override
	public boolean live() {
		return true;
	}

	@Override
	public void pause() {
		await().pollDelay(Duration.ofMillis(5)).until(() -> true);
	}

	/** Until no job is due. */
	void rest() {
		await().pollInterval(Duration.ofMillis(10)).atMost(Duration.ofSeconds(30)).until(backlog::empty);
	}

}
