package org.tripartita.opencall;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.tripartita.exercise.Exercises;
import org.tripartita.identity.Account;
import org.tripartita.identity.Account.Mandate;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.Role;
import org.tripartita.identity.Sector;

/** Who gives points in a call: people who act for one of the three sectors in the territory, named before it opens. */
@Component
public class CallPanel {

	private final CallParts parts;

	private final Accounts accounts;

	private final Exercises exercises;

	CallPanel(CallParts parts, Accounts accounts, Exercises exercises) {
		this.parts = parts;
		this.accounts = accounts;
		this.exercises = exercises;
	}

	/** An account that can be named for the panel of a call of the exercise. */
	public record Eligible(String username, String displayName, Sector sector, String organisation) {
	}

	/** Everybody who can be named, by sector. */
	public List<Eligible> eligible(UUID exerciseId) {
		var territory = exercises.get(exerciseId).territoryCode();
		return Stream.of(Sector.values())
			.flatMap(sector -> accounts.holders(Role.of(sector.role()), territory).stream().map(one -> eligible(one, sector, territory)))
			.sorted(Comparator.comparing(Eligible::sector).thenComparing(Eligible::displayName))
			.toList();
	}

	private static Eligible eligible(Account account, Sector sector, String territory) {
		return new Eligible(account.username(), account.displayName(), sector,
				mandate(account, sector, territory).map(Mandate::organisation).orElseThrow());
	}

	private static Optional<Mandate> mandate(Account account, Sector sector, String territory) {
		return account.mandates()
			.stream()
			.filter(held -> held.role() == Role.of(sector.role()) && held.territory().equalsIgnoreCase(territory))
			.findFirst();
	}

	/** What is wrong with a panel: the key of a sentence; null where nothing is. */
	@Nullable
	String fault(UUID exerciseId, List<Nominee> panel) {
		var seen = new HashSet<String>();
		for (var nominee : panel) {
			if (find(exerciseId, nominee).isEmpty()) {
				return "opencall.panel-unknown";
			}
			if (!seen.add(nominee.username())) {
				return "opencall.panel-twice";
			}
		}
		return null;
	}

	/** Whom the panel of a call was published with and who can still be named. */
	public List<Nominee> again(OpenCall call) {
		var usernames = parts.usernames(call.id());
		var known = eligible(call.exerciseId()).stream().map(Eligible::username).collect(Collectors.toSet());
		var substitutes = parts.substitutes(call.id()).keySet();
		return call.panel()
			.stream()
			.filter(one -> !substitutes.contains(one.id()) && known.contains(usernames.get(one.id())))
			.map(one -> new Nominee(usernames.get(one.id()), one.office()))
			.toList();
	}

	/** Seats the panel of a call that is drafted. */
	void seat(UUID callId, UUID exerciseId, List<Nominee> panel) {
		for (int i = 0; i < panel.size(); i++) {
			var nominee = panel.get(i);
			var known = find(exerciseId, nominee).orElseThrow();
			parts.seat(callId, i, new Panelist(UUID.randomUUID(), known.sector(), known.organisation(), nominee.office()),
					nominee.username());
		}
	}

	private Optional<Eligible> find(UUID exerciseId, Nominee nominee) {
		return eligible(exerciseId).stream().filter(one -> one.username().equals(nominee.username())).findFirst();
	}

	/** The place that somebody has in the panel of a call, while a mandate for that sector is in force there. */
	public Optional<Panelist> memberOf(OpenCall call, String username) {
		return parts.panelist(call.id(), username)
			.flatMap(id -> call.panel().stream().filter(member -> member.id().equals(id)).findFirst())
			.filter(member -> !parts.excuses(call.id()).containsKey(member.id()))
			.filter(member -> accounts.holds(username, Role.of(member.sector().role()),
					exercises.get(call.exerciseId()).territoryCode()));
	}

	/** The accounts of those who give points today. */
	public List<String> scorers(OpenCall call) {
		var usernames = parts.usernames(call.id());
		return acting(call).keySet().stream().map(usernames::get).sorted().toList();
	}

	/** Who of a panel gives points today: was not excused and acts for its sector; with the organisations that each acts for. */
	Map<UUID, Set<String>> acting(OpenCall call) {
		var territory = exercises.get(call.exerciseId()).territoryCode();
		var excused = parts.excuses(call.id());
		var usernames = parts.usernames(call.id());
		var acting = new HashMap<UUID, Set<String>>();
		for (var member : call.panel()) {
			var held = accounts.reach(usernames.getOrDefault(member.id(), ""));
			var role = Role.of(member.sector().role());
			if (!excused.containsKey(member.id())
					&& held.stream().anyMatch(one -> one.role() == role && one.territory().equalsIgnoreCase(territory))) {
				acting.put(member.id(), held.stream().map(one -> PanelScoring.plain(one.organisation())).collect(Collectors.toSet()));
			}
		}
		return acting;
	}

}
