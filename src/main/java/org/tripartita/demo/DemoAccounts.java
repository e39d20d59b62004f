package org.tripartita.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.tripartita.identity.Accounts;
import org.tripartita.identity.NewAccount;
import org.tripartita.identity.Role;
import org.tripartita.installation.Installation;
import org.tripartita.territory.Territories;
import org.tripartita.territory.Territory;
import org.tripartita.workflow.Texts;

/**
 * An account for each role of the demonstration's territories, acting for the organisation that has its seat. The passwords
 * are made here, printed once and kept in a file of the installation that only its owner may read; a password stands in the
 * file before its account is opened.
 */
@Component
class DemoAccounts implements Cast {

	/** The four states of the scripts and one without an exercise, for whoever wants to walk one. */
	private static final List<String> STATES = List.of("OAX", "MOR", "HID", "BCN", "TLA");

	private static final List<Role> ROLES = List.of(Role.ORGANO_GARANTE, Role.GOBIERNO, Role.SOCIEDAD_CIVIL,
			Role.FACILITACION, Role.ADMINISTRACION);

	private static final String ADMINISTRATOR = "admin";

	private static final String HEADER = "username,password,role,territory";

	/** No mail reaches this domain (RFC 2606); what is written to it is kept in the data folder. */
	private static final String MAIL = "@demostracion.invalid";

	/** Without signs that are taken for one another. */
	private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final int PASSWORD_LENGTH = 14;

	/** Before the first act of any script; a territory whose institutions are younger names its day. */
	private static final String SINCE = "2015-01-01";

	private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);

	private final Accounts accounts;

	private final Territories territories;

	private final Texts texts;

	private final Path file;

	/** For whom each role of a territory acts. */
	private final Map<String, Map<String, String>> organisations = DataFiles.people();

	private final SecureRandom random = new SecureRandom();

	DemoAccounts(Accounts accounts, Territories territories, Texts texts, Installation installation) {
		this.accounts = accounts;
		this.territories = territories;
		this.texts = texts;
		this.file = installation.data().resolve("demo-accounts.csv");
	}

	/** Where the accounts with their passwords are kept. */
	Path file() {
		return file;
	}

	@Override
	public String of(String role, String territory) {
		return texts.of("demo.username." + role) + "." + territory.toLowerCase(Locale.ROOT);
	}

	/** Opens the account that sees everything; it must be there before anybody else's. */
	void openAdministrator() {
		open(ADMINISTRATOR, Role.ADMINISTRACION, Territory.FEDERATION);
	}

	/** Opens every account that is missing and prints those that were made. */
	void openAll() {
		var opened = Stream.concat(
				STATES.stream().flatMap(state -> ROLES.stream().filter(role -> open(of(role.id(), state), role, state))
					.map(role -> of(role.id(), state))),
				Stream.of(Role.ORGANO_GARANTE, Role.GOBIERNO, Role.SOCIEDAD_CIVIL)
					.filter(role -> open(of(role.id(), "FED"), role, Territory.FEDERATION))
					.map(role -> of(role.id(), "FED")))
			.toList();
		if (!opened.isEmpty()) {
			var kept = kept();
			LOG.warn(texts.of("demo.accounts", Stream.concat(Stream.of(ADMINISTRATOR), opened.stream())
				.map(username -> "  " + username + "  " + kept.get(username))
				.collect(Collectors.joining("\n"))));
		}
	}

	private boolean open(String username, Role role, String territory) {
		if (accounts.find(username).isPresent()) {
			return false;
		}
		var password = kept().getOrDefault(username, "");
		if (password.isEmpty()) {
			password = password();
			keep(String.join(",", username, password, role.id(), territory));
		}
		var place = territories.findByCode(territory).orElseThrow().shortName();
		var here = organisations.get(territory);
		accounts.open(new NewAccount(username, texts.of("demo.account." + role.id(), place), username + MAIL, password, role, territory,
				here.get(role.id()), LocalDate.parse(here.getOrDefault("since", SINCE))));
		return true;
	}

	private String password() {
		return random.ints(PASSWORD_LENGTH, 0, SIGNS.length())
			.mapToObj(sign -> String.valueOf(SIGNS.charAt(sign)))
			.collect(Collectors.joining());
	}

	private Map<String, String> kept() {
		if (!Files.exists(file)) {
			return Map.of();
		}
		try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
			return lines.skip(1)
				.map(line -> line.split(","))
				.collect(Collectors.toMap(cells -> cells[0], cells -> cells[1], (first, again) -> again, LinkedHashMap::new));
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	private void keep(String line) {
		try {
			if (!Files.exists(file)) {
				Files.createDirectories(file.getParent());
				Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
				Files.writeString(file, HEADER + "\n", StandardCharsets.UTF_8);
			}
			Files.writeString(file, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

}
