using FsCheck;
using FsCheck.Fluent;
using Shiji.Sheets.Tests.Books;

namespace Shiji.Sheets.Tests.Files;

/// <summary>Bytes changed, cut or inserted anywhere: a file is read or refused, and nothing is thrown.</summary>
public sealed class DamageProperties
{
    private static readonly byte[] Book = Written.Book(b => b.Write("名单", [new("姓名"), new("电话")], [["林晓禾", "1"], ["石小满", "2"]])).ToArray();
    private static readonly byte[] Text = Planted.Text("姓名,电话\n\"林晓禾\",1\n石小满,2\n", Planted.Gbk).ToArray();

    [Theory, InlineData("members.xls"), InlineData("members.xlsx"), InlineData("locked.xls"), InlineData("locked.xlsx"), InlineData("book"), InlineData("text")]
    public void A_damaged_file_is_read_or_refused(string asset)
    {
        var whole = asset switch
        {
            "book" => Book,
            "text" => Text,
            _ => ((MemoryStream)Planted.Asset(asset)).ToArray(),
        };
        var change = from at in Gen.Choose(0, whole.Length - 1) from value in Gen.Choose(0, 255) select (at, (byte)value);
        var changes = from list in change.ArrayOf() from cut in Gen.OneOf(Gen.Constant(0), Gen.Choose(0, whole.Length - 1)) select (list, cut);
        Prop.ForAll(changes.ToArbitrary(), damage =>
        {
            var bytes = whole[..^damage.cut];
            foreach (var (at, value) in damage.list.Where(c => c.at < bytes.Length)) bytes[at] = value;
            var refused = Planted.Refused(new MemoryStream(bytes));
            return refused is null || refused.EndsWith('。');
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }
}
