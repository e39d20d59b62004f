package org.tripartita.monitoring.web;

import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

import org.tripartita.identity.Account;
import org.tripartita.identity.Account.Mandate;
import org.tripartita.identity.Accounts;
import org.tripartita.identity.Role;
import org.tripartita.monitoring.Board;
import org.tripartita.monitoring.BoardRow;
import org.tripartita.monitoring.StallWatch;
import org.tripartita.territory.Territory;

/** {@code /tablero}: the statewide picture of a garante on one page. */
@Controller
class BoardController {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.forLanguageTag("es-MX"));

	private final Board board;

	private final StallWatch watch;

	private final Accounts accounts;

	private final ZoneId zone;

	BoardController(Board board, StallWatch watch, Accounts accounts, @Value("${tripartita.zone}") ZoneId zone) {
		this.board = board;
		this.watch = watch;
		this.accounts = accounts;
		this.zone = zone;
	}

	/** A row with its date as people write it. */
	record Line(BoardRow row, @Nullable String due) {
	}

	/** What Cockpit shows of a stall, with the process instance of its incident where the person sees it there. */
	record StallLine(String code, String territory, String message, @Nullable String instance) {
	}

	@GetMapping("/tablero")
	String board(Principal principal, Model model) {
		model.addAttribute("lines", rows(mandates(principal)).stream().map(row -> new Line(row, day(row.dueAt()))).toList());
		return "monitoring/board";
	}

	/** Looks at once instead of at night. */
	@PostMapping("/tablero/revisar")
	String look() {
		watch.look();
		return "redirect:/tablero";
	}

	@GetMapping(path = "/tablero/estancados", produces = "application/json")
	@ResponseBody
	List<StallLine> stalls(Principal principal) {
		var mandates = mandates(principal);
		return rows(mandates).stream()
			.filter(row -> row.stall() != null)
			.map(row -> new StallLine(row.code(), row.territory(), String.valueOf(row.stall()),
					reaches(mandates, row.tenant()) ? row.instanceId() : null))
			.toList();
	}

	private List<Mandate> mandates(Principal principal) {
		return accounts.find(principal.getName()).map(Account::mandates).orElse(List.of());
	}

	private List<BoardRow> rows(List<Mandate> mandates) {
		var territories = mandates.stream()
			.filter(mandate -> mandate.role() == Role.ORGANO_GARANTE || mandate.role() == Role.ADMINISTRACION)
			.map(mandate -> mandate.territory().toLowerCase(Locale.ROOT))
			.toList();
		return territories.contains(Territory.FEDERATION.toLowerCase(Locale.ROOT)) ? board.ofAll() : board.of(territories);
	}

	/** Whether Cockpit shows this person what runs in a tenant: that of an own territory, every one to who administers all. */
	private static boolean reaches(List<Mandate> mandates, @Nullable String tenant) {
		return mandates.stream().anyMatch(mandate -> Territory.tenantIdOf(mandate.territory()).equals(tenant)
				|| mandate.role() == Role.ADMINISTRACION && mandate.territory().equals(Territory.FEDERATION));
	}

	private @Nullable String day(@Nullable Instant moment) {
		return moment == null ? null : DAY.format(LocalDate.ofInstant(moment, zone));
	}

}
