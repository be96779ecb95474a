using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Validation;
using Shiji.Office;

namespace Shiji.Reports.Tests.Office;

public sealed class ValidityTests
{
    private static readonly OfficialDocument Empty = new([], []);

    [Fact]
    public void A_document_with_everything_in_it_is_valid() => AssertValid(Sample.Rich with { Letterhead = new("共青团青山区委员会文件", "青团〔2031〕7号") });

    [Fact]
    public void An_empty_document_is_valid() => AssertValid(Empty);

    [Fact]
    public void A_document_of_annexes_alone_is_valid() =>
        AssertValid(Empty with { Annexes = [new("表", Sample.Table(1)), new("宽表", Sample.Table(0)) { Landscape = true }] });

    [Fact]
    public void A_paragraph_without_words_is_valid() => AssertValid(Sample.Of(new Paragraph([]), Sample.Plain("")));

    private static void AssertValid(OfficialDocument document)
    {
        using var file = Sample.Opened(document);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file, TestContext.Current.CancellationToken);
        Assert.Empty(errors.Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }
}
