# Mentions as a data frame in R: Rscript study.R news/
folder <- commandArgs(trailingOnly = TRUE)[1]
mentions <- read.csv(pipe(paste("newsx extract --format csv", shQuote(folder))), encoding = "UTF-8")
countries <- subset(mentions, type == "country")
print(head(sort(table(countries$name), decreasing = TRUE)))
