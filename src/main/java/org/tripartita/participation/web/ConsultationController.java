package org.tripartita.participation.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import org.tripartita.participation.Consultation;
import org.tripartita.participation.Consultations;
import org.tripartita.participation.ContributionBox;
import org.tripartita.participation.ContributionBox.Received;
import org.tripartita.participation.Contributions;
import org.tripartita.territory.SpokenHour;
import org.tripartita.workflow.RateGuard;
import org.tripartita.workflow.Texts;

/** The public page of a consultation: what is asked, an answer without login or name, the receipt, the results. */
@Controller
class ConsultationController {

	/** Enough for a room that shares a connection. */
	static final int MOST_ANSWERS = 40;

	private final ConsultationPage pages;

	private final Consultations consultations;

	private final Contributions contributions;

	private final ContributionBox box;

	private final SpokenHour hours;

	private final RateGuard rate;

	private final Texts texts;

	ConsultationController(ConsultationPage pages, Consultations consultations, Contributions contributions,
			ContributionBox box, SpokenHour hours, Texts texts, Clock clock) {
		this.pages = pages;
		this.consultations = consultations;
		this.contributions = contributions;
		this.box = box;
		this.hours = hours;
		this.rate = new RateGuard(clock, MOST_ANSWERS);
		this.texts = texts;
	}

	@GetMapping("/consultas/{id}")
	ModelAndView show(@PathVariable String id) {
		return pages.of(pages.published(Addresses.id(id)), SentContribution.NONE, null);
	}

	@PostMapping("/consultas/{id}")
	ModelAndView answer(@PathVariable String id, @RequestParam Map<String, String> parameters, HttpServletRequest request) {
		var consultation = pages.published(Addresses.id(id));
		var sent = new SentContribution(parameters);
		if (!rate.admits(request.getRemoteAddr())) {
			return again(consultation, sent, HttpStatus.TOO_MANY_REQUESTS, texts.of("contribution.too-many"));
		}
		var contribution = sent.read();
		if (contribution == null) {
			return again(consultation, sent, HttpStatus.UNPROCESSABLE_ENTITY, texts.of("contribution.unreadable"));
		}
		var received = box.receive(consultation.id(), contribution);
		if (received instanceof Received.Taken taken) {
			return seeOther("/consultas/recibos/" + taken.folio());
		}
		if (received instanceof Received.Faulty faulty) {
			return again(consultation, sent, HttpStatus.UNPROCESSABLE_ENTITY,
					texts.of(faulty.fault().reason(), faulty.fault().arguments()));
		}
		return again(consultation, sent, HttpStatus.CONFLICT,
				texts.of(received instanceof Received.TooEarly ? "contribution.too-early" : "contribution.too-late"));
	}

	/** Shows whoever holds the folio that the answer counts; no hour is told, as none is kept, but by whose clock the day is. */
	@GetMapping("/consultas/recibos/{folio}")
	ModelAndView receipt(@PathVariable String folio) {
		var contribution = Addresses.found(contributions.find(folio.toUpperCase(Locale.ROOT)));
		var page = new ModelAndView("participation/receipt", "contribution", contribution);
		page.addObject("consultation", consultations.get(contribution.consultationId()));
		page.addObject("zone", hours.zone());
		return page;
	}

	private ModelAndView again(Consultation consultation, SentContribution sent, HttpStatus status, String fault) {
		var page = pages.of(consultation, sent, fault);
		page.setStatus(status);
		return page;
	}

	static ModelAndView seeOther(String address) {
		var page = new ModelAndView("redirect:" + address);
		page.setStatus(HttpStatus.SEE_OTHER);
		return page;
	}

}
