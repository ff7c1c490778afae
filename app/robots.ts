import type { MetadataRoute } from "next";

/** What is public may be found; the pages themselves say which of them. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", allow: "/", disallow: "/api/" } };
}
