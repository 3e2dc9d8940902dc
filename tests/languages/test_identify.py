"""The language of invented texts, short ones too."""

import pytest

from communique.languages.identify import identify


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The two ministers met in Lima and talked about trade."),
        ("en", "Ito meets Moreau"),
        ("en", "U.S. Secretary Moreau’s Call with Foreign Minister Ş. Çelik"),
        ("ru", "Министры встретились в Лиме и говорили о торговле."),
        ("ru", "Встреча министров состоялась"),
        ("ru", "Он сказал «Үкімет үйінде» и показал на дом с флагом, где прошла встреча."),
        ("uk", "Міністри зустрілися в Лімі та говорили про торгівлю."),
        ("be", "Міністры сустрэліся ў Ліме і гаварылі пра гандаль."),
        ("bg", "Министрите се срещнаха в Лима и говориха за търговията."),
        ("sr", "Министри су се састали у Лими и говорили о трговини."),
        ("kk", "Екі министр Лимада кездесіп, сауда туралы сөйлесті."),
        ("fr", "Les deux ministres se sont rencontrés à Lima pour parler du commerce."),
        ("de", "Die beiden Minister trafen sich in Lima und sprachen über den Handel."),
        ("es", "Los dos ministros se reunieron en Lima y hablaron del comercio."),
        ("az", "İki nazir Limada görüşüb və ticarət haqqında danışıb."),
        ("tr", "İki bakan Lima'da görüştü ve ticaret için konuştu."),
        ("zh", "两国外长在利马举行会谈"),
        ("ka", "მინისტრები შეხვდნენ ლიმაში"),
        ("und", "12.05.2021 — 14:30"),
        ("und", ""),
    ],
)
def test_language(language: str, text: str) -> None:
    assert identify(text) == language
