"""One story in many languages, for files that the tests make."""

FRENCH = "Le barrage de Valmorel a cédé hier mardi, peu avant l'aube. Les secours ont évacué deux cents habitants de la vallée."
FRENCH_MORE = (
    "Selon la préfecture, les écoles resteront fermées jusqu'au 4 octobre et la route de la vallée ne rouvrira que la semaine prochaine."
)
FRENCH_PAST = "L'ouvrage avait été inauguré le 7 octobre 1962 par le ministre de l'époque, sous une pluie battante."
ENGLISH = "The dam above Valmorel gave way on Tuesday, shortly before dawn. Rescuers moved two hundred people out of the valley."
ENGLISH_PAST = "Engineers had warned of cracks on 12 March 2019, and the reservoir was half emptied the same summer."
SPANISH = "La presa de Valmorel cedió el martes, poco antes del amanecer. Los equipos de rescate evacuaron a doscientos vecinos del valle."
ARABIC = "انهار سد فالموريل يوم الثلاثاء قبيل الفجر، وأجلت فرق الإنقاذ مئتين من سكان الوادي إلى المدرسة."
ARABIC_MORE = "وقالت البلدية إن المدارس ستبقى مغلقة حتى 4 أكتوبر وإن الطريق لن يفتح قبل الأسبوع المقبل."
GERMAN = "Der Damm oberhalb von Valmorel ist am Dienstag kurz vor Tagesanbruch gebrochen. Zweihundert Bewohner wurden aus dem Tal gebracht."
RUSSIAN = "Плотина выше Вальмореля прорвалась во вторник незадолго до рассвета. Двести жителей вывезли из долины."
