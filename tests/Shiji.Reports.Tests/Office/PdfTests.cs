using Shiji.Office;

namespace Shiji.Reports.Tests.Office;

public sealed class PdfTests
{
    [Fact]
    public async Task Where_there_is_no_office_there_is_no_pdf()
    {
        foreach (var tool in (string?[])[null, "/no/such/soffice", "/bin/false"])
        {
            using var pdf = new MakePdf(tool);
            Assert.Null(await pdf.DoAsync([1], TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Whoever_goes_away_ends_it_and_the_next_is_served()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Needs a shell.");
        var folder = Directory.CreateTempSubdirectory("shiji-pdf-test-");
        var tool = Path.Combine(folder.FullName, "soffice");
        await File.WriteAllTextAsync(tool, "#!/bin/sh\n[ -e \"$0.once\" ] && exit 1\ntouch \"$0.once\"\nexec sleep 600\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using var pdf = new MakePdf(tool);
        using var gone = new CancellationTokenSource();
        using var begun = new FileSystemWatcher(folder.FullName, "*.once") { EnableRaisingEvents = true };
        begun.Created += (_, _) => gone.Cancel(); // once it works
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pdf.DoAsync([1], gone.Token));
        Assert.Null(await pdf.DoAsync([1], TestContext.Current.CancellationToken));
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_document_becomes_a_pdf()
    {
        using var pdf = new MakePdf();
        if (!pdf.CanDo) Assert.Skip("No LibreOffice on this machine.");
        using var docx = new MemoryStream();
        DocxWriter.Write(new(["试"], [new Paragraph([new TextRun("一段。")])]), docx);
        var made = await pdf.DoAsync(docx.ToArray(), TestContext.Current.CancellationToken);
        Assert.NotNull(made);
        Assert.True(made.AsSpan().StartsWith("%PDF-"u8));
    }
}
