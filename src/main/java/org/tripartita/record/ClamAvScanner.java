package org.tripartita.record;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends files to a ClamAV daemon over TCP by its {@code INSTREAM} command: chunks with their length, a last one of 0. */
final class ClamAvScanner implements VirusScanner {

	private static final Logger LOG = LoggerFactory.getLogger(ClamAvScanner.class);

	private static final int CONNECT_MILLIS = 3_000;

	private static final int ANSWER_MILLIS = 30_000;

	private static final int CHUNK = 64 * 1024;

	private static final int LONGEST_ANSWER = 1024;

	private final String host;

	private final int port;

	ClamAvScanner(String host, int port) {
		this.host = host;
		this.port = port;
	}

	@Override
	public Finding scan(byte[] bytes) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
			socket.setSoTimeout(ANSWER_MILLIS);
			send(bytes, new DataOutputStream(new BufferedOutputStream(socket.getOutputStream())));
			return finding(answer(socket.getInputStream()));
		}
		catch (IOException unreachable) {
			LOG.warn("The antivirus at {}:{} did not look at a file: {}", host, port, unreachable.toString());
			return Finding.UNAVAILABLE;
		}
	}

	private static void send(byte[] bytes, DataOutputStream out) throws IOException {
		out.writeBytes("zINSTREAM\0");
		for (int from = 0; from < bytes.length; from += CHUNK) {
			int length = Math.min(CHUNK, bytes.length - from);
			out.writeInt(length);
			out.write(bytes, from, length);
		}
		out.writeInt(0);
		out.flush();
	}

	private static String answer(InputStream in) throws IOException {
		return new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8).replace("\0", "").strip();
	}

	private static Finding finding(String answer) {
		if (answer.endsWith(": OK")) {
			return Finding.CLEAN;
		}
		if (answer.endsWith(" FOUND")) {
			LOG.warn("The antivirus refused a file: {}", answer.replaceAll("[^\\p{Print}]", "?"));
			return Finding.INFECTED;
		}
		LOG.warn("The antivirus did not judge a file: {}", answer.replaceAll("[^\\p{Print}]", "?"));
		return Finding.UNAVAILABLE;
	}

}
