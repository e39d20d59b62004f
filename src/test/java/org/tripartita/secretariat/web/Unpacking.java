package org.tripartita.secretariat.web;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks an answer while it comes, as browsers do: what was written is readable before the answer ends. */
final class Unpacking implements BodySubscriber<Void> {

	/** Bytes of the beginning of a packed stream without name and time (RFC 1952). */
	private static final int HEADER = 10;

	private final BodySubscriber<Void> reader;

	private final Inflater inflater = new Inflater(true);

	private int skipped;

	Unpacking(BodySubscriber<Void> reader) {
		this.reader = reader;
	}

	@Override
	public void onSubscribe(Flow.Subscription begun) {
		reader.onSubscribe(begun);
	}

	@Override
	public void onNext(List<ByteBuffer> packed) {
		var unpacked = new ArrayList<ByteBuffer>();
		packed.forEach(part -> unpack(part, unpacked));
		reader.onNext(unpacked);
	}

	private void unpack(ByteBuffer part, List<ByteBuffer> unpacked) {
		int header = Math.min(HEADER - skipped, part.remaining());
		skipped += header;
		part.position(part.position() + header);
		inflater.setInput(part);
		try {
			var room = ByteBuffer.allocate(1 << 14);
			while (inflater.inflate(room) > 0) {
				unpacked.add(room.flip());
				room = ByteBuffer.allocate(1 << 14);
			}
		}
		catch (DataFormatException broken) {
			throw new IllegalStateException("What was sent cannot be unpacked", broken);
		}
	}

	@Override
	public void onError(Throwable failure) {
		inflater.end();
		reader.onError(failure);
	}

	@Override
	public void onComplete() {
		inflater.end();
		reader.onComplete();
	}

	@Override
	public CompletionStage<Void> getBody() {
		return reader.getBody();
	}

}
