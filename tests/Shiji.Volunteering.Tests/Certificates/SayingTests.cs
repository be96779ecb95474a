using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Shiji.Office;

namespace Shiji.Volunteering.Tests.Certificates;

/// <summary>What a certificate says, without a database.</summary>
public sealed class SayingTests
{
    private static readonly CertificateRules Rules = new(Legal: false, Step: 0.1m);

    [Fact]
    public void A_platform_record_says_the_word_only_to_say_that_it_is_none()
    {
        var (record, legal) = (TextOf(Sample(CertificateEdition.Record)), TextOf(Sample(CertificateEdition.Legal)));
        Assert.StartsWith("志愿服务平台记录", record, StringComparison.Ordinal);
        Assert.DoesNotContain("证明", record.Replace("只是平台记录，不是法定的志愿服务记录证明", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("不是法定的志愿服务记录证明", record, StringComparison.Ordinal);
        Assert.StartsWith("志愿服务记录证明", legal, StringComparison.Ordinal);
        Assert.DoesNotContain("平台记录", legal, StringComparison.Ordinal);
        foreach (var text in (string[])[record, legal]) Assert.Contains("无偿", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_opens_and_holds_the_code_the_hours_the_lines_and_a_picture()
    {
        var certificate = Sample(CertificateEdition.Record);
        using var file = WordprocessingDocument.Open(new MemoryStream(Written(certificate)), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var text = file.MainDocumentPart!.Document!.InnerText;
        foreach (var said in (string[])["试某（志愿者编号 000000018）", "ABCD-EFGH-JKLM-NPQR", "3.1 小时（190 分钟，其中补录 30 分钟，占 15.8%）", "2022-03-12", "楼道清理", "社区服务", "社区广场", "负责人甲", "补录 30", CertificateText.Short(certificate.Digest)])
            Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Single(file.MainDocumentPart.ImageParts);
        Assert.Equal(Written(certificate), Written(certificate)); // the same, byte for byte
    }

    [Fact]
    public void What_is_revoked_says_so_on_paper_too() => Assert.Contains("本件已撤销", TextOf(Revoked()), StringComparison.Ordinal);

    [Theory]
    [InlineData(185, 0.1, "3")]
    [InlineData(191, 0.1, "3.1")]
    [InlineData(5999, 0.1, "99.9")]
    [InlineData(119, 0.5, "1.5")]
    [InlineData(119, 1, "1")]
    [InlineData(5, 0.1, "0")]
    public void Hours_are_never_rounded_up(long minutes, double step, string hours) => Assert.Equal(hours, new CertificateRules(false, (decimal)step).Hours(minutes));

    [Fact]
    public void Any_word_changed_is_another_digest()
    {
        var digest = CertificateText.DigestOf(Sample(CertificateEdition.Record));
        foreach (var change in (Action<ServiceCertificate>[])[c => c.Minutes++, c => c.Times++, c => c.BackFilled = 0, c => c.Name = "试乙", c => c.Number = "", c => c.Issuer = "别处", c => c.Last = c.Last.AddDays(1), c => c.Edition = CertificateEdition.Legal, c => c.Lines = c.Lines.Replace("社区广场", "公园", StringComparison.Ordinal)])
        {
            var other = Sample(CertificateEdition.Record);
            change(other);
            Assert.NotEqual(digest, CertificateText.DigestOf(other));
        }
    }

    [Fact]
    public void A_line_is_read_as_it_was_written_and_no_word_breaks_it()
    {
        var line = new ServedLine(Guid.Empty, new(2022, 3, 12), "清理\t楼道\n二期", "", "广场", "社区", "甲", 5, true);
        Assert.Equal(line with { Activity = "清理 楼道 二期" }, Assert.Single(ServedLine.Read(ServedLine.Write([line]))));
        Assert.Empty(ServedLine.Read("不是记录\n"));
    }

    [Fact]
    public void Codes_are_of_letters_that_nobody_mistakes_and_read_as_typed()
    {
        var codes = Enumerable.Range(0, 2000).Select(_ => CertificateCode.New()).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.DoesNotContain(codes, c => c.Length != 16 || c.Any("IO01".Contains));
        Assert.Equal("ABCDEFGHJKLMNPQR", CertificateCode.Read(" abcd－efgh-JKLM npqr ".Normalize(System.Text.NormalizationForm.FormKC)));
        Assert.Null(CertificateCode.Read("ABCD-EFGH-JKLM-NPQ0"));
    }

    private static ServiceCertificate Revoked()
    {
        var certificate = Sample(CertificateEdition.Record);
        certificate.RevokedAt = DateTime.UnixEpoch;
        return certificate;
    }

    private static string TextOf(ServiceCertificate certificate)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Written(certificate)), isEditable: false);
        return file.MainDocumentPart!.Document!.InnerText;
    }

    private static byte[] Written(ServiceCertificate certificate)
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(CertificateDocument.Of(certificate, Rules, "https://shiji.example/verify/ABCDEFGHJKLMNPQR", "shiji.example/verify"), stream);
        return stream.ToArray();
    }

    private static ServiceCertificate Sample(CertificateEdition edition)
    {
        ServedLine[] lines = [new(new("018a0000-0000-7000-8000-0000000000a1"), new(2022, 3, 12), "楼道清理", "社区服务", "社区广场", "云水社区团委", "负责人甲", 160, false), new(new("018a0000-0000-7000-8000-0000000000a2"), new(2022, 4, 1), "楼道清理", "社区服务", "社区广场", "云水社区团委", "负责人甲", 30, true)];
        var certificate = new ServiceCertificate { Code = "ABCDEFGHJKLMNPQR", Name = "试某", Number = "志愿者编号 000000018", Edition = edition, Issuer = "云水社区团委", Day = new(2023, 3, 1), First = new(2022, 1, 1), Last = new(2022, 12, 31), Minutes = 190, BackFilled = 30, Times = 2, Activities = 1, Lines = ServedLine.Write(lines), Digest = "", IssuedAt = DateTime.UnixEpoch, AskedBy = CertificateAsker.Unit };
        certificate.Digest = CertificateText.DigestOf(certificate);
        return certificate;
    }
}
