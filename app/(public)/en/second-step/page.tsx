// The same page under /en: its address chooses the words.
export { default, generateMetadata } from "../../second-step/page";
