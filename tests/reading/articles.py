"""One story in four languages, for files that the tests make."""

FRENCH = "Le barrage de Valmorel a cédé hier mardi, peu avant l'aube. Les secours ont évacué deux cents habitants de la vallée."
ENGLISH = "The dam above Valmorel gave way on Tuesday, shortly before dawn. Rescuers moved two hundred people out of the valley."
SPANISH = "La presa de Valmorel cedió el martes, poco antes del amanecer. Los equipos de rescate evacuaron a doscientos vecinos del valle."
ARABIC = "انهار سد فالموريل يوم الثلاثاء قبيل الفجر، وأجلت فرق الإنقاذ مئتين من سكان الوادي إلى المدرسة."
