package org.tripartita.secretariat.web;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.tripartita.secretariat.LiveChanged;
import org.tripartita.secretariat.LiveHeard;
import org.tripartita.secretariat.LiveReadings;
import org.tripartita.secretariat.Session;
import org.tripartita.secretariat.SessionCancelled;
import org.tripartita.secretariat.SessionConvened;
import org.tripartita.secretariat.SessionHeld;
import org.tripartita.secretariat.SessionWithoutQuorum;
import org.tripartita.workflow.PendingTasks;
import org.tripartita.workflow.TaskOpened;

/**
 * Shows everybody who follows a session what changed, once it is in the database. Two threads draw and show for all; no
 * browser holds one. It tells only the browsers of its own process: the product runs as one. Nothing depends on a change
 * being told: whoever comes gets the whole picture, and every few seconds it is drawn again.
 */
@Component
class LiveFeed implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);

	private static final Pattern PACKED = Pattern.compile("(?i)\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");

	private static final int THREADS = 2;

	private static final int BEAT_SECONDS = 10;

	/** Then the browser comes back, and whether it may is asked again. */
	private static final long LIFE_MILLIS = TimeUnit.MINUTES.toMillis(5);

	private static final int MOST_OF_PERSON = 6;

	private final Map<UUID, LiveRoom> rooms = new ConcurrentHashMap<>();

	private final LiveReadings readings;

	private final LiveDrawing drawing;

	private final PendingTasks pending;

	private final int most;

	private volatile @Nullable ScheduledExecutorService threads;

	LiveFeed(LiveReadings readings, LiveDrawing drawing, PendingTasks pending,
			@Value("${tripartita.live.most-followers:1000}") int most) {
		this.readings = readings;
		this.drawing = drawing;
		this.pending = pending;
		this.most = most;
	}

	/** Lets a browser follow a session, or tells it to come later where too many do. */
	void follow(Session session, String person, HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (followers() >= most || followersOf(person) >= MOST_OF_PERSON || !isRunning()) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "30");
			response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
			return;
		}
		response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
		response.setCharacterEncoding("UTF-8");
		response.setHeader("X-Accel-Buffering", "no");
		response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
		var unpacks = unpacks(request);
		if (unpacks) {
			response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
		}
		var context = request.startAsync();
		context.setTimeout(LIFE_MILLIS);
		var own = new AtomicReference<LiveStream>();
		var stream = LiveStream.open(person, context, request.getHeader("Last-Event-ID"), unpacks,
				() -> leave(session.id(), own.get()));
		own.set(stream);
		rooms.compute(session.id(), (id, room) -> entered(room == null ? new LiveRoom(session.id(), session.secretariatId()) : room, stream));
		if (stream.isOver()) {
			leave(session.id(), stream);
		}
		changed(session.id());
	}

	/** Browsers name what they take; one that refuses this way of packing says so with a weight of nothing. */
	private static boolean unpacks(HttpServletRequest request) {
		var taken = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
		return taken != null && PACKED.matcher(taken).find();
	}

	private static LiveRoom entered(LiveRoom room, LiveStream stream) {
		room.enter(stream);
		return room;
	}

	private void leave(UUID session, @Nullable LiveStream stream) {
		if (stream != null) {
			rooms.computeIfPresent(session, (id, room) -> {
				room.leave(stream);
				return room.isEmpty() ? null : room;
			});
		}
	}

	/** How many browsers follow any session. */
	int followers() {
		return rooms.values().stream().mapToInt(LiveRoom::size).sum();
	}

	private long followersOf(String person) {
		return rooms.values().stream().mapToLong(room -> room.sizeOf(person)).sum();
	}

	@EventListener
	void on(LiveChanged event) {
		afterCommit(() -> changed(event.sessionId()));
	}

	@EventListener
	void on(LiveHeard event) {
		afterCommit(() -> {
			var room = rooms.get(event.sessionId());
			if (room != null && room.missedWord()) {
				execute(() -> show(room));
			}
		});
	}

	@EventListener
	void on(SessionConvened event) {
		afterCommit(() -> changed(event.sessionId()));
	}

	@EventListener
	void on(SessionHeld event) {
		afterCommit(() -> changed(event.sessionId()));
	}

	@EventListener
	void on(SessionWithoutQuorum event) {
		afterCommit(() -> changed(event.sessionId()));
	}

	@EventListener
	void on(SessionCancelled event) {
		afterCommit(() -> changed(event.sessionId()));
	}

	/** A session that stands at another task than before. */
	@EventListener
	void on(TaskOpened event) {
		if (!rooms.isEmpty()) {
			afterCommit(() -> execute(() -> pending.find(event.taskId()).map(task -> task.secretariatId()).ifPresent(this::changedIn)));
		}
	}

	private void changedIn(UUID secretariat) {
		rooms.forEach((session, room) -> {
			if (room.isOf(secretariat)) {
				changed(session);
			}
		});
	}

	private static void afterCommit(Runnable told) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			told.run();
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				told.run();
			}

		});
	}

	private void changed(UUID session) {
		var room = rooms.get(session);
		if (room != null && room.becameStale()) {
			execute(() -> show(room));
		}
	}

	private void show(LiveRoom room) {
		try {
			room.show(readings, drawing);
		}
		catch (RuntimeException failure) {
			LOG.error("The picture of session {} was not drawn", room.sessionId(), failure);
		}
	}

	private void execute(Runnable work) {
		var now = threads;
		if (now != null) {
			try {
				now.execute(work);
			}
			catch (RejectedExecutionException stopping) {
				LOG.debug("Nobody is shown anything any more", stopping);
			}
		}
	}

	/** Draws every picture again and tells every browser that it is followed; those that are gone are found so. */
	void beatNow() {
		rooms.values().forEach(room -> {
			room.becameStale();
			show(room);
			room.beat();
		});
	}

	@Override
	public synchronized void start() {
		var started = Executors.newScheduledThreadPool(THREADS, work -> {
			var thread = new Thread(work, "live-feed");
			thread.setDaemon(true);
			return thread;
		});
		started.scheduleWithFixedDelay(this::beatNow, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
		threads = started;
	}

	/** Before the server stops: it waits for answers that are under way. */
	@Override
	public synchronized void stop() {
		var stopping = threads;
		threads = null;
		if (stopping != null) {
			stopping.shutdownNow();
		}
		rooms.values().forEach(LiveRoom::close);
	}

	@Override
	public boolean isRunning() {
		return threads != null;
	}

}
