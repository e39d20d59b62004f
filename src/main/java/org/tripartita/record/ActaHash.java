package org.tripartita.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/**
 * The recipe by which anyone recomputes an acta's hash:
 * <ol>
 * <li>take the acta's JSON in canonical form (RFC 8785), as UTF-8;</li>
 * <li>append the hash of the acta before it in the chain as 64 lower-case hexadecimal digits in ASCII (64 zeros for
 * the first), with nothing in between;</li>
 * <li>the SHA-256 of these bytes, in lower-case hexadecimal, is the acta's hash.</li>
 * </ol>
 */
public final class ActaHash {

	/** What stands for the previous hash of a chain's first acta. */
	public static final String NONE_BEFORE = "0".repeat(64);

	private static final JsonMapper JSON = JsonMapper.builder()
		.addModule(new JavaTimeModule())
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private ActaHash() {
	}

	/** The hash of an acta with this canonical JSON after the one with the previous hash. */
	public static String of(String canonicalJson, String previousHash) {
		return Sha256.hex((canonicalJson + previousHash).getBytes(StandardCharsets.UTF_8));
	}

	static String canonical(Map<String, @Nullable Object> content) {
		try {
			return new JsonCanonicalizer(JSON.writeValueAsString(content)).getEncodedString();
		}
		catch (IOException unwritable) {
			throw new IllegalArgumentException("Content that is no JSON", unwritable);
		}
	}

	/** The canonical form of an acta's JSON that was laid out in another way; empty for anything else. */
	static Optional<byte[]> recanonicalised(byte[] json) {
		try {
			final JsonNode content = JSON.readTree(json);
			return content.path("format").asText().startsWith(SealedContent.FAMILY)
					? Optional.of(new JsonCanonicalizer(json).getEncodedUTF8()) : Optional.empty();
		}
		catch (IOException noJson) {
			return Optional.empty();
		}
	}

	/**
	 * Which acta a JSON says that it is.
	 *
	 * @param id its identifier
	 * @param chain and the chain
	 * @param sequence with the place in it
	 */
	record Claim(UUID id, UUID chain, long sequence) {
	}

	/** What a JSON in the form of an acta's says of itself, true or not; empty for anything else. */
	static Optional<Claim> claim(byte[] json) {
		try {
			final JsonNode content = JSON.readTree(json);
			return content.path("format").asText().startsWith(SealedContent.FAMILY)
					? Optional.of(new Claim(UUID.fromString(content.path("id").asText()), UUID.fromString(content.path("chain").asText()),
							content.path("sequence").asLong()))
					: Optional.empty();
		}
		catch (IOException | IllegalArgumentException noActa) {
			return Optional.empty();
		}
	}

	static <T> T read(String canonicalJson, Class<T> type) {
		try {
			return JSON.readValue(canonicalJson, type);
		}
		catch (JsonProcessingException unreadable) {
			throw new IllegalArgumentException("No acta's JSON", unreadable);
		}
	}

	static JsonNode read(String canonicalJson) throws JsonProcessingException {
		return JSON.readTree(canonicalJson);
	}

}
