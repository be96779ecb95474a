using Shiji.Office;

namespace Shiji.Volunteering.Tests.Certificates;

public sealed class PdfTests
{
    [Fact]
    public async Task Where_there_is_no_office_it_is_refused_in_a_sentence()
    {
        foreach (var tool in (string?[])[null, "/no/such/soffice", "/bin/false"])
        {
            using var pdf = new MakePdf(tool);
            Assert.Contains("docx", (await pdf.DoAsync([1], TestContext.Current.CancellationToken)).Refusal!.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_goes_away_ends_it_and_the_next_is_served()
    {
        using var pdf = new MakePdf("/bin/cat"); // waits for what never comes
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pdf.DoAsync([1], gone.Token));
        Assert.False((await pdf.DoAsync([1], TestContext.Current.CancellationToken)).Ok);
    }

    [Fact]
    public async Task A_document_becomes_a_pdf()
    {
        using var pdf = new MakePdf();
        if (!pdf.CanDo) Assert.Skip("No LibreOffice on this machine.");
        using var docx = new MemoryStream();
        DocxWriter.Write(new(["试"], [new Paragraph([new TextRun("一段。")])]), docx);
        var made = await pdf.DoAsync(docx.ToArray(), TestContext.Current.CancellationToken);
        Assert.True(made.Ok, made.Refusal?.Message);
        Assert.True(made.Value.AsSpan().StartsWith("%PDF-"u8));
    }
}
