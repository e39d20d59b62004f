package org.tripartita.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Walks exercises to their end: whoever is asked answers, whatever waits is done. */
final class Walker {

	private static final long PAUSE = Duration.ofMillis(5).toNanos();

	private static final long PATIENCE = Duration.ofSeconds(60).toNanos();

	private final Side side;

	private final OpenWork work;

	/** Does what the engine left for later, where no job executor does; false if nothing was left. */
	private final BooleanSupplier jobs;

	Walker(Side side, OpenWork work, BooleanSupplier jobs) {
		this.side = side;
		this.work = work;
		this.jobs = jobs;
	}

	/**
	 * What a walk took.
	 *
	 * @param completions tasks that were completed
	 */
	record Walked(int exercises, int completions, Duration time) {

		double perSecond() {
			return completions / (time.toNanos() / 1e9);
		}

	}

	Walked walk(List<String> territories, int threads) {
		var walkers = Executors.newFixedThreadPool(threads);
		try {
			var begun = System.nanoTime();
			var parts = new ArrayList<Callable<Integer>>();
			for (int thread = 0; thread < threads; thread++) {
				var own = part(territories, thread, threads);
				parts.add(() -> walk(own));
			}
			int completions = 0;
			for (Future<Integer> part : walkers.invokeAll(parts)) {
				completions += part.get();
			}
			return new Walked(territories.size(), completions, Duration.ofNanos(System.nanoTime() - begun));
		}
		catch (InterruptedException | ExecutionException failure) {
			throw new IllegalStateException(failure);
		}
		finally {
			walkers.shutdownNow();
		}
	}

	private static List<String> part(List<String> all, int number, int parts) {
		var own = new ArrayList<String>();
		for (int index = number; index < all.size(); index += parts) {
			own.add(all.get(index));
		}
		return own;
	}

	private int walk(List<String> territories) {
		territories.forEach(side::begin);
		var underWay = new ArrayList<>(territories);
		int completions = 0;
		var lastMove = System.nanoTime();
		while (!underWay.isEmpty()) {
			boolean moved = jobs.getAsBoolean();
			var tasks = work.tasks(underWay);
			for (var waiting : tasks.entrySet()) {
				waiting.getValue().forEach(task -> side.complete(waiting.getKey(), task));
				completions += waiting.getValue().size();
			}
			moved |= !tasks.isEmpty() | goOn(underWay.stream().filter(territory -> !tasks.containsKey(territory)).toList(), underWay);
			if (moved) {
				lastMove = System.nanoTime();
				continue;
			}
			LockSupport.parkNanos(PAUSE);
			if (System.nanoTime() - lastMove > PATIENCE) {
				throw new IllegalStateException("Nothing moves; %s stands at %s".formatted(underWay.get(0), work.standing(underWay.get(0))));
			}
		}
		return completions;
	}

	/** Where nobody has a task something else may be due, or the exercise is at its end. */
	private boolean goOn(List<String> withoutTask, List<String> underWay) {
		if (withoutTask.isEmpty()) {
			return false;
		}
		boolean moved = false;
		for (var idle : work.withoutTask(withoutTask).entrySet()) {
			moved |= idle.getValue() ? underWay.remove(idle.getKey()) : side.goOn(idle.getKey());
		}
		return moved;
	}

}
