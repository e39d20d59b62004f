package org.tripartita.record.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tripartita.record.ActaVerifier;
import org.tripartita.record.ChainHead;
import org.tripartita.record.ChainName;
import org.tripartita.record.ChainNames;
import org.tripartita.record.ChainStates;
import org.tripartita.record.ChainVerification;
import org.tripartita.record.HeadVerification;

/** What pages tell of a chain: whose it is and where it stands. */
@Component
class ChainPage {

	private final ActaVerifier verifier;

	private final ChainStates states;

	private final ObjectProvider<ChainNames> names;

	ChainPage(ActaVerifier verifier, ChainStates states, ObjectProvider<ChainNames> names) {
		this.verifier = verifier;
		this.states = states;
		this.names = names;
	}

	ChainView show(UUID chainId) {
		final ChainStates.State state = states.of(chainId);
		final ChainName name = name(chainId);
		if (state.found() instanceof ChainVerification.Intact intact) {
			return new ChainView(name, "INTACT", intact.head(), null, null, state.at());
		}
		if (state.found() instanceof ChainVerification.Broken broken) {
			return new ChainView(name, "BROKEN", null, broken.sequence(), broken.flaw().name(), state.at());
		}
		return new ChainView(name, "UNKNOWN", null, null, null, state.at());
	}

	/** Whether a chain still holds an end that somebody noted. */
	HeadVerification head(ChainHead noted) {
		return verifier.verifyHead(noted, states.of(noted.chainId()).found());
	}

	/** How a chain is called. */
	ChainName name(UUID chainId) {
		return names.stream()
			.flatMap(each -> each.of(chainId).stream())
			.findFirst()
			.orElseGet(() -> new ChainName(chainId, chainId.toString(), chainId.toString(), ""));
	}

	/** The chain with this code, however it is written, which may be its identifier. */
	Optional<ChainName> withCode(String code) {
		return Stream.of(code, code.toUpperCase(Locale.ROOT))
			.flatMap(written -> names.stream().flatMap(each -> each.withCode(written).stream()))
			.findFirst()
			.or(() -> id(code).map(this::name));
	}

	private static Optional<UUID> id(String code) {
		try {
			return Optional.of(UUID.fromString(code));
		}
		catch (IllegalArgumentException noId) {
			return Optional.empty();
		}
	}

}
