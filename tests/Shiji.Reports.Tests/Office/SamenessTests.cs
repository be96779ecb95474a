using System.IO.Compression;
using Shiji.Office;

namespace Shiji.Reports.Tests.Office;

public sealed class SamenessTests
{
    [Fact]
    public void The_same_document_is_the_same_bytes() => Assert.Equal(Sample.Written(Sample.Rich), Sample.Written(Sample.Rich));

    [Fact]
    public void Every_part_carries_the_same_date_and_a_name_that_tells_what_it_is()
    {
        using var archive = new ZipArchive(new MemoryStream(Sample.Written(Sample.Rich)));
        Assert.Equal(
        [
            "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/_rels/document.xml.rels", "word/document.xml",
            "word/fontTable.xml", "word/footer1.xml", "word/footer2.xml", "word/settings.xml", "word/styles.xml",
        ], archive.Entries.Select(part => part.FullName));
        Assert.All(archive.Entries, part => Assert.Equal(new DateTime(1980, 1, 1), part.LastWriteTime.DateTime));
    }

    [Fact]
    public void The_file_says_who_made_it_and_when()
    {
        using var file = Sample.Opened(Sample.Rich);
        Assert.Equal("青山区团委2031年上半年工作总结和下半年工作思路", file.PackageProperties.Title);
        Assert.Equal("青山区团委", file.PackageProperties.Creator);
        Assert.Equal(Sample.Rich.Imprint!.At, file.PackageProperties.Created!.Value.ToUniversalTime());
        Assert.Equal(Sample.Rich.Imprint.At, file.PackageProperties.Modified!.Value.ToUniversalTime());
    }

    [Fact]
    public void An_imprint_is_in_universal_time() =>
        Assert.Throws<ArgumentException>(() => new Imprint("团委", new DateTime(2031, 7, 4, 9, 30, 0, DateTimeKind.Local)));

    [Fact]
    public void A_stream_that_only_goes_forward_will_do()
    {
        using var kept = new MemoryStream();
        using (var forward = new GZipStream(kept, CompressionLevel.Fastest, leaveOpen: true))
            DocxWriter.Write(Sample.Rich, forward);
        Assert.NotEqual(0, kept.Length);
    }
}
