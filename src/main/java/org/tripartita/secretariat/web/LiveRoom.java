package org.tripartita.secretariat.web;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import org.tripartita.secretariat.LiveReading;
import org.tripartita.secretariat.LiveReadings;

/** The browsers that follow one session. */
final class LiveRoom {

	/** What the picture that is shown lacks; in this order each includes the one before. */
	private enum Lack {

		NOTHING, WORDS, ALL

	}

	private final UUID sessionId;

	private final UUID secretariatId;

	private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();

	private final AtomicReference<Lack> lack = new AtomicReference<>(Lack.NOTHING);

	private @Nullable LiveReading last;

	LiveRoom(UUID sessionId, UUID secretariatId) {
		this.sessionId = sessionId;
		this.secretariatId = secretariatId;
	}

	UUID sessionId() {
		return sessionId;
	}

	boolean isOf(UUID secretariat) {
		return secretariatId.equals(secretariat);
	}

	void enter(LiveStream stream) {
		streams.add(stream);
	}

	void leave(LiveStream stream) {
		streams.remove(stream);
	}

	boolean isEmpty() {
		return streams.isEmpty();
	}

	int size() {
		return streams.size();
	}

	long sizeOf(String person) {
		return streams.stream().filter(stream -> stream.person().equals(person)).count();
	}

	/** True for the first who says that the picture is stale; many changes at once are drawn once. */
	boolean becameStale() {
		return lack.getAndSet(Lack.ALL) == Lack.NOTHING;
	}

	/** The same where the picture lacks no more than what somebody said. */
	boolean missedWord() {
		return lack.getAndAccumulate(Lack.WORDS, (one, other) -> one.compareTo(other) > 0 ? one : other) == Lack.NOTHING;
	}

	/** Draws and shows the picture; one after the other, so that no older one follows a newer. */
	synchronized void show(LiveReadings readings, LiveDrawing drawing) {
		var before = lack.getAndSet(Lack.NOTHING) == Lack.WORDS ? last : null;
		var reading = before == null ? readings.read(sessionId) : readings.hear(before);
		last = reading;
		var frame = drawing.draw(reading);
		var event = frame.event();
		streams.forEach(stream -> stream.show(frame, event));
	}

	void beat() {
		streams.forEach(LiveStream::beat);
	}

	void close() {
		streams.forEach(LiveStream::close);
	}

}
