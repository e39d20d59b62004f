package org.tripartita.opencall.web;

import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.tripartita.identity.Account.Mandate;
import org.tripartita.identity.Accounts;
import org.tripartita.opencall.CallEvaluation;
import org.tripartita.opencall.CallEvaluation.Judged;
import org.tripartita.opencall.Candidate;
import org.tripartita.opencall.OpenCall;
import org.tripartita.opencall.PanelScoring;

/**
 * The table in which the convener finds candidates eligible and gives points (R2.4). It shows dossiers, so nobody but
 * the convener's role in the territory sees it (R2.5).
 */
@Controller
class EvaluationController {

	private final CallEvaluation evaluation;

	private final PanelScoring scoring;

	private final Accounts accounts;

	private final CallDoor door;

	private final TransactionOperations transaction;

	EvaluationController(CallEvaluation evaluation, PanelScoring scoring, Accounts accounts, CallDoor door, TransactionOperations transaction) {
		this.evaluation = evaluation;
		this.scoring = scoring;
		this.accounts = accounts;
		this.door = door;
		this.transaction = transaction;
	}

	@GetMapping("/espacio/convocatorias/{id}")
	ModelAndView table(@PathVariable String id, Principal person) {
		return door.convenedBy(id, person).map(call -> page(call, kept(call), person)).orElseGet(CallDoor::closed);
	}

	@PostMapping("/espacio/convocatorias/{id}")
	ModelAndView save(@PathVariable String id, @RequestParam Map<String, String> sent, Principal person) {
		return door.convenedBy(id, person).map(call -> save(call, sent, person)).orElseGet(CallDoor::closed);
	}

	private ModelAndView save(OpenCall call, Map<String, String> sent, Principal person) {
		var rows = kept(call).stream().map(row -> row.with(sent)).toList();
		if (rows.stream().anyMatch(row -> row.fault() != null)) {
			return refused(page(call, rows, person), "opencall.web.evaluation.faults");
		}
		var fault = transaction.execute(status -> {
			var first = rows.stream()
				.filter(EvaluationRow::judged)
				.map(row -> judge(call, row, person))
				.filter(done -> done != Judged.DONE)
				.findFirst();
			first.ifPresent(refused -> status.setRollbackOnly());
			return first.orElse(Judged.DONE);
		});
		return fault == Judged.DONE ? new ModelAndView("redirect:/espacio/convocatorias/" + call.id() + "?guardado")
				: refused(page(call, rows, person), switch (fault) {
					case CORRECTION -> "opencall.web.evaluation.correcting";
					case SETTLED -> "opencall.web.evaluation.settled";
					default -> "opencall.web.evaluation.closed";
				});
	}

	private Judged judge(OpenCall call, EvaluationRow row, Principal person) {
		return row.asksCorrection() ? evaluation.askCorrection(call.id(), row.dossier().candidate().id(), row.correction())
				: evaluation.judge(call.id(), row.judgement(), person.getName());
	}

	private List<EvaluationRow> kept(OpenCall call) {
		var scored = scoring.convenerScores(call);
		return evaluation.dossiers(call.id()).stream().map(dossier -> EvaluationRow.of(dossier, scored.test(dossier.candidate()))).toList();
	}

	/** The folios of the other applications that came from the same address. */
	private static Map<UUID, String> twins(List<EvaluationRow> rows) {
		var byAddress = rows.stream()
			.map(EvaluationRow::dossier)
			.filter(one -> one.contactEmail() != null)
			.collect(Collectors.groupingBy(one -> String.valueOf(one.contactEmail()).toLowerCase(Locale.ROOT)));
		var twins = new HashMap<UUID, String>();
		byAddress.values().forEach(all -> all.forEach(one -> {
			var others = all.stream().filter(other -> other != one).map(other -> other.candidate().folio()).collect(Collectors.joining(", "));
			if (!others.isEmpty()) {
				twins.put(one.candidate().id(), others);
			}
		}));
		return twins;
	}

	/** The candidates of an institution that the person acts for. */
	private Set<UUID> own(List<EvaluationRow> rows, Principal person) {
		var institutions = accounts.reach(person.getName()).stream().map(Mandate::organisation).map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
		return rows.stream()
			.map(row -> row.dossier().candidate())
			.filter(one -> institutions.contains(one.organisation().toLowerCase(Locale.ROOT)))
			.map(Candidate::id)
			.collect(Collectors.toSet());
	}

	private ModelAndView page(OpenCall call, List<EvaluationRow> rows, Principal person) {
		var page = new ModelAndView("opencall/evaluation", "call", call);
		page.addObject("rows", rows);
		page.addObject("open", evaluation.open(call.id()));
		page.addObject("twins", twins(rows));
		page.addObject("own", own(rows, person));
		return page;
	}

	private static ModelAndView refused(ModelAndView page, String reason) {
		page.addObject("fault", reason);
		page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
		return page;
	}

}
