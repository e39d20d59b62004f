package org.tripartita.record.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tripartita.record.Acta;
import org.tripartita.record.ActaRegister;
import org.tripartita.record.ActaVerifier;
import org.tripartita.record.EvidenceIntake;
import org.tripartita.record.Verification;

/**
 * Where anyone checks an acta: by the hash printed on it or by the file itself, which is read and not kept. Actas are
 * public (G-08 [S3:613,713]); of one that is not, the page confirms the hash and shows nothing else.
 */
@Controller
class VerificationController {

	private final ActaVerifier verifier;

	private final ActaRegister register;

	private final Clock clock;

	VerificationController(ActaVerifier verifier, ActaRegister register, Clock clock) {
		this.verifier = verifier;
		this.register = register;
		this.clock = clock;
	}

	@GetMapping("/verificar")
	ModelAndView ask(@RequestParam(name = "huella", required = false) @Nullable String hash) {
		if (hash == null || hash.isBlank()) {
			return new ModelAndView("record/verify");
		}
		return ActaVerifier.isHash(hash) ? answerFor(ActaVerifier.normalised(hash)) : again("record.verify.noHash");
	}

	@PostMapping(path = "/verificar", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ModelAndView check(MultipartHttpServletRequest sent) throws IOException {
		final MultipartFile file = sent.getFile("archivo");
		if (file == null || file.isEmpty()) {
			return again("record.verify.noFile");
		}
		if (file.getSize() > EvidenceIntake.LARGEST) {
			return again("record.evidence.tooLarge");
		}
		return answerFor(ActaVerifier.sha256(file.getBytes()));
	}

	@GetMapping("/verificar/{hash}")
	ModelAndView answer(@PathVariable String hash) {
		if (!ActaVerifier.isHash(hash)) {
			return again("record.verify.noHash");
		}
		final VerificationView view = VerificationView.of(verifier.verify(hash), ActaVerifier.normalised(hash));
		final ModelAndView page = new ModelAndView("record/verification", "found", view);
		page.addObject("zone", clock.getZone());
		page.setStatus(view.state().equals("UNKNOWN") ? HttpStatus.NOT_FOUND : HttpStatus.OK);
		return page;
	}

	/** What was sealed, byte by byte, for whoever recomputes the hash. */
	@GetMapping("/verificar/{hash}/acta.json")
	ResponseEntity<byte[]> content(@PathVariable String hash) {
		final Acta acta = sealed(verifier.verify(hash));
		if (acta == null || !acta.isPublic()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header("X-Content-Type-Options", "nosniff")
			.body(register.canonicalJson(acta.id()).orElseThrow().getBytes(StandardCharsets.UTF_8));
	}

	private static @Nullable Acta sealed(Verification verification) {
		if (verification instanceof Verification.Genuine genuine) {
			return genuine.acta();
		}
		return verification instanceof Verification.Superseded superseded ? superseded.acta() : null;
	}

	private static ModelAndView answerFor(String hash) {
		return new ModelAndView("redirect:/verificar/" + hash);
	}

	private static ModelAndView again(String errorKey) {
		final ModelAndView page = new ModelAndView("record/verify", "errorKey", errorKey);
		page.setStatus(HttpStatus.BAD_REQUEST);
		return page;
	}

}
