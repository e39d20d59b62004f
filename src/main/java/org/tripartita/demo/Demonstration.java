package org.tripartita.demo;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.tripartita.monitoring.StallWatch;

/** The four states of the demonstration: the two that stalled first, because they are soon told. */
@Component
class Demonstration {

	static final List<String> SCRIPTS = List.of("hidalgo", "baja-california", "oaxaca-1", "oaxaca-2", "oaxaca-stl", "morelos-1", "morelos-2");

	private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

	private final ExerciseScript exercises;

	private final Progress progress;

	private final DemoAccounts accounts;

	private final StallWatch stalls;

	Demonstration(ExerciseScript exercises, Progress progress, DemoAccounts accounts, StallWatch stalls) {
		this.exercises = exercises;
		this.progress = progress;
		this.accounts = accounts;
		this.stalls = stalls;
	}

	/** Enters what is not entered yet and has the stalled ones found. */
	void enter(Pace pace) {
		var open = SCRIPTS.stream().filter(script -> !progress.finished(script)).toList();
		for (var script : open) {
			exercises.play(script, Room.FINAL_REPORT, accounts, pace);
			progress.finish(script);
			LOG.debug("Entered {}", script);
		}
		if (!open.isEmpty()) {
			stalls.look();
		}
	}

}
