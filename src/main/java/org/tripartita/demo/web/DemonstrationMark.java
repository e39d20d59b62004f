package org.tripartita.demo.web;

import org.springframework.context.annotation.Conditional;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import org.tripartita.demo.DemoWanted;

/** Nobody is to take an invented act of a real institution for one that happened: each page says that it is a demonstration. */
@ControllerAdvice
@Conditional(DemoWanted.class)
class DemonstrationMark {

	@ModelAttribute("demonstration")
	boolean marked() {
		return true;
	}

}
