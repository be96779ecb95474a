using Shiji.Sheets.Columns;

namespace Shiji.Sheets.Tests.Files;

public sealed class HeaderTests
{
    private static readonly WantedColumn[] Wanted = [new("name", "姓名"), new("phone", "电话") { Synonyms = ["联系电话"] }, new("address", "地址")];

    [Fact]
    public void Titles_notes_and_blank_lines_above_are_passed_over()
    {
        var table = Planted.Table(Planted.Text("青山区志愿者名册\n\n填表单位：青山街道,,填表日期：2031-05-04\n序号,姓名,电话,地址\n1,林晓禾,111,甲路\n\n2,石小满,222,乙路\n"));
        Assert.Equal((4, "姓名"), (table.HeaderRow, table.Headers[1]));
        Assert.Equal([5, 7], Planted.Rows(table).Select(row => row.Number));
    }

    [Fact]
    public void The_row_that_names_wanted_columns_is_the_header_whatever_its_shape()
    {
        var table = Planted.Table(Planted.Text("单位,负责人,类别,日期,说明,批次\n青山,甲,乙,丙,丁,戊\n姓名（必填）,联系电话\n林晓禾,111\n"), wanted: Wanted);
        Assert.Equal(3, table.HeaderRow);
    }

    [Fact]
    public void A_row_of_numbers_or_of_the_same_words_is_no_header()
    {
        Assert.Equal(2, Planted.Table(Planted.Text("2031,1,2\n姓名,电话,地址\n林晓禾,111,甲路\n")).HeaderRow);
        Assert.Equal(2, Planted.Table(Planted.Text("甲,甲,甲\n姓名,电话,地址\n林晓禾,111,甲路\n")).HeaderRow);
    }

    [Fact]
    public void A_single_column_has_its_title_in_the_first_row() => Assert.Equal(1, Planted.Table(Planted.Text("姓名\n林晓禾\n")).HeaderRow);

    [Fact]
    public void Titles_in_two_rows_become_one()
    {
        var table = Planted.Table(Planted.Text("名册\n序号,姓名,联系方式,,备注\n,,电话,地址,\n1,林晓禾,111,甲路,\n"), wanted: Wanted);
        Assert.Equal(["序号", "姓名", "电话", "地址", "备注"], table.Headers);
        Assert.Equal([4], Planted.Rows(table).Select(row => row.Number));
    }

    [Fact]
    public void A_lower_title_that_stands_twice_keeps_its_group()
    {
        var table = Planted.Table(Planted.Text("姓名,父亲,,母亲,\n,名字,电话,名字,电话\n林晓禾,甲,1,乙,2\n"), wanted: Wanted);
        Assert.Equal(["姓名", "父亲名字", "父亲电话", "母亲名字", "母亲电话"], table.Headers);
    }

    [Fact]
    public void A_first_row_of_data_is_never_taken_for_a_second_row_of_titles()
    {
        var table = Planted.Table(Planted.Text("姓名,,电话\n林晓禾,女,\n石小满,男,222\n"), wanted: Wanted);
        Assert.Equal(1, table.HeaderRow);
        Assert.Equal([2, 3], Planted.Rows(table).Select(row => row.Number));
    }
}
