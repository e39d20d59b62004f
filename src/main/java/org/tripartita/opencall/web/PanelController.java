package org.tripartita.opencall.web;

import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.tripartita.opencall.CallPanel;
import org.tripartita.opencall.Interview;
import org.tripartita.opencall.OpenCall;
import org.tripartita.opencall.PanelScoring;
import org.tripartita.opencall.PanelScoring.Scored;
import org.tripartita.opencall.Panelist;

/** The sheet on which a member of the panel gives points, alone (R2.4). It shows dossiers without contact data (R2.5). */
@Controller
class PanelController {

	private final CallDoor door;

	private final CallPanel panel;

	private final PanelScoring scoring;

	private final TransactionOperations transaction;

	private final ReceptionHour hours;

	PanelController(CallDoor door, CallPanel panel, PanelScoring scoring, TransactionOperations transaction,
			ReceptionHour hours) {
		this.door = door;
		this.panel = panel;
		this.scoring = scoring;
		this.transaction = transaction;
		this.hours = hours;
	}

	/** A member of the panel in front of the sheet. */
	private record Seat(OpenCall call, Panelist member) {
	}

	@GetMapping("/espacio/convocatorias/{id}/panel")
	ModelAndView sheet(@PathVariable String id, Principal person) {
		return seat(id, person).map(seat -> page(seat, rows(seat), null)).orElseGet(CallDoor::closed);
	}

	@PostMapping("/espacio/convocatorias/{id}/panel")
	ModelAndView save(@PathVariable String id, @RequestParam Map<String, String> sent, Principal person) {
		return seat(id, person).map(seat -> save(seat, sent)).orElseGet(CallDoor::closed);
	}

	private ModelAndView save(Seat seat, Map<String, String> sent) {
		var rows = rows(seat).stream().map(row -> row.with(sent)).toList();
		if (rows.stream().anyMatch(row -> row.fault() != null)) {
			return page(seat, rows, "opencall.web.evaluation.faults");
		}
		var kept = transaction.execute(status -> {
			var scored = scoring.keep(seat.call().id(), seat.member(),
					rows.stream().filter(row -> row.said() || row.heard()).map(PanelRow::told).toList());
			if (scored != Scored.DONE) {
				status.setRollbackOnly();
			}
			return scored;
		});
		return kept == Scored.DONE ? new ModelAndView("redirect:/espacio/convocatorias/" + seat.call().id() + "/panel?guardado")
				: page(seat, rows, "opencall.web.panel.refused." + kept);
	}

	private Optional<Seat> seat(String id, Principal person) {
		return door.find(id)
			.flatMap(call -> panel.memberOf(call, person.getName()).map(member -> new Seat(call, member)));
	}

	private List<PanelRow> rows(Seat seat) {
		return scoring.sheet(seat.call(), seat.member()).stream().map(sheet -> PanelRow.of(sheet, seat.call())).toList();
	}

	private static Map<UUID, Interview> interviews(List<PanelRow> rows) {
		var set = new HashMap<UUID, Interview>();
		for (var row : rows) {
			var interview = row.sheet().interview();
			if (interview != null) {
				set.put(row.sheet().dossier().candidate().id(), interview);
			}
		}
		return set;
	}

	private ModelAndView page(Seat seat, List<PanelRow> rows, @Nullable String fault) {
		var page = new ModelAndView("opencall/panel", "call", seat.call());
		page.addObject("member", seat.member());
		page.addObject("rows", rows);
		page.addObject("open", scoring.open(seat.call()));
		page.addObject("interviewHours", hours.of(seat.call().id(), interviews(rows)));
		page.addObject("fault", fault);
		page.setStatus(fault == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
		return page;
	}

}
