"""News in many languages, one chronology."""
