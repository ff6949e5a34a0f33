# Mentions as a data frame in R: Rscript study.R news/
folder <- commandArgs(trailingOnly = TRUE)[1]
# Only an empty cell is a missing value: "NA" is Namibia.
mentions <- read.csv(pipe(paste("newsx extract --format csv", shQuote(folder))), encoding = "UTF-8", na.strings = "")
countries <- subset(mentions, type == "country")
print(head(sort(table(countries$name), decreasing = TRUE)))
