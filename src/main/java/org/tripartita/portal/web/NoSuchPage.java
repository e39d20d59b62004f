package org.tripartita.portal.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nothing lies at an address that somebody asked for. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchPage extends RuntimeException {

	NoSuchPage(String what) {
		super("There is no " + what);
	}

}
