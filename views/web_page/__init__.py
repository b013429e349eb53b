"""A race as a web page: one file that plays it without a server and without a network.

The page is the player of `views/web`, with a door of its own. `views.web_page.document` makes the file.
"""

from views.web_page.document import race_as_page as race_as_page
