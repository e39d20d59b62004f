package org.tripartita.opencall.web;

import java.io.IOException;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

import org.tripartita.opencall.CallDossiers;
import org.tripartita.opencall.CallDossiers.Done;

/** Where an applicant follows the own application without an account: documents, correction, withdrawal (R2.5). */
@Controller
class OwnApplicationController {

	private final CallDossiers dossiers;

	private final ReceptionHour hours;

	OwnApplicationController(CallDossiers dossiers, ReceptionHour hours) {
		this.dossiers = dossiers;
		this.hours = hours;
	}

	@GetMapping("/recibos/{folio:CV-[0-9A-Za-z]{1,20}}/{key}")
	ModelAndView follow(@PathVariable String folio, @PathVariable String key) {
		return page(folio, key, null);
	}

	@PostMapping(path = "/recibos/{folio:CV-[0-9A-Za-z]{1,20}}/{key}/documentos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ModelAndView add(@PathVariable String folio, @PathVariable String key, MultipartHttpServletRequest form) throws IOException {
		var file = form.getFile("archivo");
		if (file == null || file.isEmpty()) {
			return page(folio, key, "opencall.documents.none-sent");
		}
		var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
		return answer(folio, key, "documento", dossiers.add(folio, secret(key), position(form.getParameter("posicion")), name,
				file.getContentType(), file.getBytes()));
	}

	@PostMapping("/recibos/{folio:CV-[0-9A-Za-z]{1,20}}/{key}/retiro")
	ModelAndView withdraw(@PathVariable String folio, @PathVariable String key,
			@RequestParam(required = false) @Nullable String confirmo) {
		return confirmo == null ? page(folio, key, "opencall.withdraw.unconfirmed")
				: answer(folio, key, "retirada", dossiers.withdraw(folio, secret(key)));
	}

	private ModelAndView answer(String folio, String key, String done, Done result) {
		if (result instanceof Done.Refused refused) {
			return page(folio, key, refused.reason());
		}
		return result instanceof Done.Kept ? new ModelAndView("redirect:/recibos/" + folio + "/" + secret(key) + "?" + done)
				: CallDoor.closed();
	}

	private ModelAndView page(String folio, String key, @Nullable String fault) {
		return dossiers.find(folio, secret(key)).map(own -> {
			var page = new ModelAndView("opencall/own", "own", own);
			page.addObject("received", hours.of(own.callId(), own.receivedAt()));
			page.addObject("closingZone", hours.closingZone());
			page.addObject("interviewAt", own.interview() == null ? null : hours.of(own.callId(), own.interview().at()));
			page.addObject("fault", fault);
			page.setStatus(fault == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
			return page;
		}).orElseGet(CallDoor::closed);
	}

	/** A key that is none belongs to nobody. */
	private static UUID secret(String key) {
		try {
			return UUID.fromString(key);
		}
		catch (IllegalArgumentException none) {
			return new UUID(0, 0);
		}
	}

	private static int position(@Nullable String sent) {
		return sent != null && sent.matches("\\d{1,3}") ? Integer.parseInt(sent) : -1;
	}

}
